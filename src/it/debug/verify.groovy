def log = new File(basedir, 'build.log').text

// One JVM for both classes, though the profile allows two; the one that looked for them listens to nobody.
assert log.count('Listening for transport dt_socket at address:') == 1
assert log.contains('heard past the capture')
assert new File(basedir, 'target/surefire-reports/TEST-it.FirstTest.xml').exists()
assert new File(basedir, 'target/surefire-reports/TEST-it.SecondTest.xml').exists()

assert log.contains('runner.debug is for the tests of one class and 2 are selected: it.FirstTest, it.SecondTest; try -Dtest=FirstTest')
