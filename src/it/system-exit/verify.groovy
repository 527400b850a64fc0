import groovy.xml.XmlSlurper

def suite = { String name -> new XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-${name}.xml")) }

def names = { it.testcase.@name*.text().sort() }
def failed = { it.testcase.findAll { !it.error.isEmpty() || !it.failure.isEmpty() } }

def leaving = suite('it.LeavingTest')
assert names(leaving) == ['aBefore', 'bExits', 'cAfter']
assert failed(leaving).@name*.text() == ['bExits']
assert failed(leaving)[0].error.size() == 1
assert failed(leaving)[0].error.@message.text() =~ /exit\(3\)|exit code 3|code 3/
assert leaving.@tests == '3'
assert leaving.@errors == '1'

def calm = suite('it.CalmTest')
assert names(calm) == ['passes', 'passesToo']
assert failed(calm).isEmpty()

def merged = new XmlSlurper().parse(new File(basedir, 'target/runner/default/junit.xml'))
assert merged.testsuite.testcase.size() == 5

def log = new File(basedir, 'build.log').text
assert log.contains('There are test failures') || log.contains('MojoFailureException')
assert log.contains('bExits')
assert !log.contains('terminated without properly saying goodbye')
