import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

// Maven 4 takes the modules of a project along that -pl names.
def takesModules = new File(mavenOfScenarios, 'lib').list().any { it.startsWith('maven-core-4') }
def expected = [
    first: takesModules ? ['alone', 'core', 'top'] : ['alone'],
    second: ['core', 'top'],
    third: ['alone', 'core'],
    fourth: ['alone'],
]
def files = { File root, String profile, List modules ->
    def directory = new File(root, "target/runner/${profile}")
    def events = new File(directory, 'events.jsonl').readLines().collect { new JsonSlurper().parseText(it) }
    def names = events.find { it.modules }.modules.collect { it.name }.sort()
    assert names == modules : "${profile}: ${names}"
    def tests = new XmlSlurper().parse(new File(directory, 'junit.xml')).testsuite.testcase.@classname*.text().sort()
    assert tests == modules.collect { "it.${it.capitalize()}Test".toString() } : "${profile}: ${tests}"
}
// All in the directory where Maven was started, whether its own project was selected or not.
expected.each { profile, modules -> files(basedir, profile, modules) }
files(new File(basedir, 'core'), 'fifth', ['core'])
['core': ['fifth'], 'top': [], 'alone': []].each { module, profiles ->
    assert (new File(basedir, "${module}/target/runner").list() ?: []).toList() == profiles
    assert new File(basedir, "${module}/target/surefire-reports").list().contains("TEST-it.${module.capitalize()}Test.xml")
}

// What wasn't selected wasn't compiled either.
def compiled = new File(basedir, 'build.log').text.split('BUILD SUCCESS').collect { part ->
    (part =~ /:testCompile \S+ @ (\w+)/).collect { it[1] }.unique().sort()
}
assert compiled.take(5) == expected.values().toList() + [['core']]
