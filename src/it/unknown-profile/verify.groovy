def log = new File(basedir, 'build.log').text

assert log =~ /runner\.toml:2:\d+: .*nightli/
assert log.contains('runner.toml:3:1: ')
assert log.contains('"retrys"')
assert log.contains('"retries"')
assert log.contains('unknown profile "nigthly"')
assert log.contains('"nightly"')
assert log.contains('unknown profile "weekly"') : 'the variable names a profile, too'
assert log.contains('MVNRUNNER_PROFILE')
assert log.contains('MojoExecutionException')
assert !log.contains('MojoFailureException')
assert !new File(basedir, 'target/surefire-reports').exists()
assert !(log =~ /\[WARNING\].*runner\.toml:2/)
