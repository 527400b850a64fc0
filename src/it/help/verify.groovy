def log = new File(basedir, 'build.log').text
['runner:help', 'runner:test', 'runner:run', 'runner:resolve', 'runner:list', 'runner:explain', 'runner:show-config', 'runner.profile', 'runner.engineJdk'].each { assert log.contains(it) }
assert !log.contains('(no description available)')
