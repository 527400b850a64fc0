import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

def expected = [
    core: ['it.core.GreetingTest': ['greets', 'runsInItsModule']],
    service: ['it.service.ServiceTest': ['seesTheResourcesOfAnotherModule', 'seesTheTestJarOfAnotherModule']],
    app: ['it.app.AppTest': ['seesDirectAndTransitiveModules']],
]
expected.each { module, classes ->
    classes.each { name, tests ->
        def suite = new XmlSlurper().parse(new File(basedir, "${module}/target/surefire-reports/TEST-${name}.xml"))
        assert suite.testcase.@name*.text().sort() == tests
        assert suite.testcase.every { it.failure.isEmpty() && it.error.isEmpty() && it.skipped.isEmpty() }
    }
}
assert !new File(basedir, 'docs/target/surefire-reports').exists()
assert !new File(basedir, 'target/surefire-reports').exists()

// One run over all modules leaves one merged report at the execution root.
def merged = new XmlSlurper().parse(new File(basedir, 'target/runner/ci/junit.xml'))
assert merged.@tests == '5'
assert merged.@failures == '0'
assert merged.@errors == '0'
assert merged.testsuite.testcase.size() == 5

def events = new File(basedir, 'target/runner/ci/events.jsonl').readLines().collect { new JsonSlurper().parseText(it) }
assert events.size() > 10

def log = new File(basedir, 'build.log').text
assert log.contains('runner: replaces surefire:test in ')
assert !(log =~ /maven-surefire-plugin:[0-9.]+:test/)

// An engine started while Maven began, and runs one module's tests after another's; another follows one that records for the
// engines' cache.
def engines = (log =~ /Engine (\d+) stood by for it/).collect { it[1] }
assert engines.size() == 4
assert engines.unique().size() <= 2
