import groovy.xml.XmlSlurper

assert new XmlSlurper().parse(new File(basedir, 'target/surefire-reports/TEST-it.CalmTest.xml')).@tests == '2'
def log = new File(basedir, 'build.log').text
assert log.contains('runner: replaces surefire:test in 1 module')
assert log =~ /runner(-maven-plugin)?:[^ ]+:test \(default-test\)/
assert !(log =~ /surefire(-plugin)?:[0-9.]+:test/)
