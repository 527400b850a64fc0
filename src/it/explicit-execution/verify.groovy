import groovy.xml.XmlSlurper

def suite = { String name -> new XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-${name}.xml")) }

assert suite('it.CalmTest').@tests == '2'
def log = new File(basedir, 'build.log').text
assert log =~ /runner(-maven-plugin)?:[^:]+:test/
assert !(log =~ /maven-surefire-plugin:[0-9.]+:test/)
assert !log.contains('runner: replaces surefire:test')
