def log = new File(basedir, 'build.log').text
assert log.contains('1 test run: 1 passed')
assert log =~ /target\/runner\/default\/events\.jsonl was deleted while the tests ran/
