def suite = new groovy.xml.XmlSlurper().parse(new File(basedir, 'target/surefire-reports/TEST-example.GreetingTest.xml'))
assert suite.@failures == '0' && suite.@errors == '0'
assert suite.testcase*.@name*.text().containsAll(['greets', 'greetsTheWorld', 'counts(int)[1]', 'counts(int)[2]'])
assert suite.testcase.find { it.@name == 'greetsTheWorld' }.skipped.@message == 'not yet'

def log = new File(basedir, 'build.log').text
assert log.contains('runner: replaces surefire:test in 1 module')
assert log =~ /runner(-maven-plugin)?:.*:test \(default-test\)/
assert !(log =~ /surefire(-maven-plugin)?:.*:test \(default-test\)/)
assert new File(basedir, 'target/runner/default/events.jsonl').length() > 0
