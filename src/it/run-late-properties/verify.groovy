import groovy.xml.XmlSlurper

['one': 4, 'two': 4].each { module, count ->
    def suite = new XmlSlurper().parse(new File(basedir, "${module}/target/surefire-reports/TEST-it.${module}.LateTest.xml"))
    assert suite.testcase.size() == count
    assert suite.testcase.every { it.failure.isEmpty() && it.error.isEmpty() }
    assert new File(basedir, "${module}/target/jacoco.exec").length() > 0
}
def merged = new XmlSlurper().parse(new File(basedir, 'target/runner/default/junit.xml'))
assert merged.@tests == '8'
assert merged.@failures == '0'

// Each module keeps its own number of forks.
def forks = new File(basedir, 'target/runner/default/request.jsonl').readLines()
        .findAll { it.contains('"module"') }.collect { (it =~ /"forks":(\d+)/)[0][1] }
assert forks == ['1', '2']
