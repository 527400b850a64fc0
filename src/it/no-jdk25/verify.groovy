def log = new File(basedir, 'build.log').text

assert log.contains('MojoExecutionException')
assert log.contains('/nonexistent')
assert log.contains('runner.engineJdk')
assert log.contains('25')
assert !new File(basedir, 'target/surefire-reports').exists()
