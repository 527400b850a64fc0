import groovy.xml.XmlSlurper

def log = new File(basedir, 'build.log').text
def runs = log.split(/BUILD (SUCCESS|FAILURE)/)
assert runs.size() == 8

def goals = { String run ->
    (run =~ /(?:runner|failsafe|antrun)(?:-maven-plugin|-plugin)?:[^: ]+:([\w-]+ \([\w-]+\)) @ failsafe/)*.getAt(1)
}
def order = ['test (default-test)', 'run (start)', 'integration-test (default)', 'integration-test (more)', 'run (stop)', 'verify (default)']
assert goals(runs[0]) == order
assert goals(runs[1]) == order
assert runs[0].contains('runner: replaces failsafe:integration-test and failsafe:verify in 1 module')
assert !(runs[0] =~ /failsafe(-plugin)?:[0-9.]+:integration-test/)
assert runs[1] =~ /failsafe(-plugin)?:[0-9.]+:integration-test/

// The words of the failure are the real ones, but for what we don't write: dump files.
def undealt = runs[0..3].join('') // what a build says last stands before the next one
assert undealt.count("See ${new File(basedir, 'target/failsafe-reports')} for the individual test results.") == 1
assert undealt.count('There are test failures.') == 2
assert runs[0] =~ /rerun: mvn verify -Dit\.test=it\.ITBroken#fails/

// The XML names Failsafe's schema, as Failsafe's own does.
def schemas = { String run ->
    new File(basedir, "target/${run}").listFiles().findAll { it.name.startsWith('TEST-') }
            .collectEntries { [it.name, (it.text =~ /noNamespaceSchemaLocation="([^"]+)"/)[0][1]] }
}
assert schemas('failsafe-reports') == schemas('real')
assert schemas('real').values().every { it.endsWith('/failsafe-test-report.xsd') }

def summary = { String run -> new File(basedir, "target/${run}/failsafe-summary.xml").text }
assert summary('failsafe-reports') == summary('real')
assert new XmlSlurper().parseText(summary('real')).completed == '8'
assert new XmlSlurper().parseText(summary('chosen')).completed == '2'
assert !new File(basedir, 'target/skipped/failsafe-summary.xml').exists()
assert new File(basedir, 'target/failsafe-reports/stopped').exists()

assert new File(basedir, 'target/runner-failsafe/default/events.jsonl').exists()
assert new File(basedir, 'target/runner-failsafe-more/default/events.jsonl').exists()

def tool = [System.getProperty('java.home') + '/bin/java', compareReports, new File(basedir, 'target/failsafe-reports'), new File(basedir, 'target/real')]*.toString().execute()
def said = tool.text
assert tool.waitFor() == 0 : said

// Each execution is dealt by itself, and the shards are the whole.
def names = { String file ->
    new XmlSlurper().parse(new File(basedir, "target/${file}")).testsuite.testcase.collect { "${it.@classname}.${it.@name}".toString() }.sort()
}
def dealt = ['runner', 'runner-failsafe', 'runner-failsafe-more'].collectMany { names("${it}/one/junit.xml") + names("${it}/two/junit.xml") }
assert dealt.size() == 9 && dealt.toSet().size() == 9
assert names('runner-failsafe/one/junit.xml') && names('runner-failsafe/two/junit.xml')
assert names('runner/merged/junit.xml') == dealt.sort()
// What failed is run again as in the build that it failed in.
assert runs[6].contains('  rerun: mvn verify -Dit.test=') && !runs[6].contains('-Dtest=')
assert runs[6].contains('Tests run: 9, Failures: 1, Errors: 1, Skipped: 1') && !runs[7].contains('not the whole')
