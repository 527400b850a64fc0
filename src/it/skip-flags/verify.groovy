import groovy.xml.XmlSlurper

def log = new File(basedir, 'build.log').text
assert log.count('Tests are skipped.') >= 2
assert log.contains('alwaysFails')

// Two of the five invocations ran the test; a second, lone attempt may follow a failure.
def runs = new File(basedir, 'failing/target/runs.txt').readLines().size()
assert runs in 2..4

def suite = new XmlSlurper().parse(new File(basedir, 'failing/target/surefire-reports/TEST-it.FailingTest.xml'))
assert suite.@failures == '1'
assert !new File(basedir, 'empty/target/surefire-reports').exists()
assert !new File(basedir, 'target/surefire-reports').exists()
