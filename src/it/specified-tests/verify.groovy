def log = new File(basedir, 'build.log').text
def reports = { String module, String name ->
    (new File(basedir, "${module}/target/${name}").list() ?: []).findAll { it.startsWith('TEST-') }.sort()
}
assert reports('shared', 'one') == [] && reports('user', 'one') == ['TEST-it.UserTest.xml']
assert new groovy.xml.XmlSlurper().parse(new File(basedir, 'user/target/one/TEST-it.UserTest.xml')).@tests == '1'
assert reports('shared', 'gone') == [] && reports('user', 'gone') == []
assert log.contains('No tests matching pattern "GoneTest" were executed! (Set -Dsurefire.failIfNoSpecifiedTests=false')
assert log.contains('did you mean "one"?')
assert reports('shared', 'all') == ['TEST-it.SharedTest.xml']
assert reports('user', 'all') == ['TEST-it.SharedTest.xml', 'TEST-it.UserTest.xml']
