import groovy.xml.XmlSlurper

def suite = { String name -> new XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-${name}.xml")) }

def expected = [
    'it.HaltTest': ['bHalts', /134/],
    'it.AbortTest': ['bAborts', /SIGABRT/],
    'it.SegvTest': ['bCrashes', /SIGSEGV|SIGABRT/],
    'it.MemoryTest': ['bFills', /OutOfMemoryError/],
]
expected.each { name, how ->
    def (victim, reason) = how
    def found = suite(name)
    assert found.testcase.@name*.text().sort() == ['aBefore', victim, 'cAfter'].sort()
    def failed = found.testcase.findAll { !it.error.isEmpty() || !it.failure.isEmpty() }
    assert failed.@name*.text() == [victim]
    assert failed[0].error.size() == 1
    assert failed[0].error.text() + failed[0].error.@message + failed[0].error.@type =~ reason
}
assert suite('it.CalmTest').testcase.every { it.error.isEmpty() && it.failure.isEmpty() }

def merged = new XmlSlurper().parse(new File(basedir, 'target/runner/default/junit.xml'))
assert merged.testsuite.testcase.size() == 14
