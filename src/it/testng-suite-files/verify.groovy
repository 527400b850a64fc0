import groovy.xml.XmlSlurper

def log = new File(basedir, 'build.log').text
def runs = log.split('BUILD (SUCCESS|FAILURE)')
def suite = { String run -> new XmlSlurper().parse(new File(basedir, "target/${run}/TEST-TestSuite.xml")) }

def same = { String a, String b ->
    def tool = [System.getProperty('java.home') + '/bin/java', compareReports, new File(basedir, "target/${a}"), new File(basedir, "target/${b}")]*.toString().execute()
    def said = tool.text
    println said
    assert tool.waitFor() == 0 : said
}
same('by-surefire', 'by-runner')
same('by-surefire-old', 'by-runner-old')

// The names as well, one after the other, each as often as it ran.
def names = { String run -> suite(run).testcase.collect { "${it.@classname}.${it.@name}".toString() }.sort() }
assert names('by-runner') == names('by-surefire')
assert names('by-runner').contains('it.ShopTest.sells[3, six](3)')
assert suite('by-runner').@tests == '11'

// Listeners of a suite hear of it once; TestNG's own reports are there.
assert new File(basedir, 'target/by-runner/TEST-TestSuite.xml').text.count('suite begins: first') == 1
assert new File(basedir, 'target/by-runner/testng-results.xml').exists()

// Only what failed is tried again.
assert suite('again').@flakes == '1'
assert suite('again').testcase.find { it.@name == 'passesOnTheSecondTry' }.flakyFailure.size() == 1

assert runs[5].contains('1 test run: 1 passed')

// Once enough has failed nothing more starts, with suite files and without; tear-down happens.
[6, 7].each { int run ->
    assert runs[run].contains('2/4 tests run: 1 passed, 1 failed, 0 skipped, 2 not run')
    assert runs[run].contains('2/4 tests were not run due to test failure')
}
for (String reports : ['stopped', 'stopped-classes']) {
    def all = new File(basedir, "target/${reports}").listFiles().findAll { it.name ==~ /TEST-.*\.xml/ }*.text.join('')
    assert all.contains('torn down')
}

// What TestNG leaves out is run if it is asked for.
def tests = { String reports ->
    new File(basedir, "target/${reports}").listFiles().findAll { it.name ==~ /TEST-.*\.xml/ }
            .collectMany { new XmlSlurper().parse(it).testcase.collect { test -> test.@name.text() } }.sort()
}
assert tests('on') == ['on', 'onByItself']
assert tests('off') == ['ignored', 'off', 'offByItsClass']
assert tests('off-old') == tests('off')
assert tests('both') == (tests('on') + tests('off')).sort()
