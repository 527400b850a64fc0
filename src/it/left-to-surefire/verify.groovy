import groovy.xml.XmlSlurper

def (phase, run) = new File(basedir, 'build.log').text.split('BUILD SUCCESS')
def lines = [
    'runner: leaves the tests of old to Surefire (execution default-test), because they use JUnit 4.11 and runner handles JUnit 4.12 and later',
    'runner: leaves the tests of pojo to Surefire (execution default-test), because their class path has no test framework, so they may be plain classes',
    'runner: leaves the tests of provider to Surefire (execution default-test), because the POM gives it the provider surefire-junit47',
]
lines.each {
    assert phase.count(it) == 1
    assert run.count(it) == 1
}
['old', 'pojo', 'provider'].each { module ->
    def suite = new XmlSlurper().parse(new File(basedir, "${module}/target/surefire-reports/TEST-it.PlainTest.xml"))
    assert suite.@tests == '1'
    assert suite.properties.property.any { it.@name == 'configured' }
}
// What is typed outranks the POM, so all fail now; each module runs all the same.
assert run.count('There are test failures.') == 1
assert run.count('Tests run: 1, Failures: ') > 3
