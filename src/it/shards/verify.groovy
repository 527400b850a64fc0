import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

def names = { file -> new XmlSlurper().parse(file).testsuite.testcase.collect { "${it.@classname}.${it.@name}".toString() }.sort() }
def all = [
    'it.app.AppTest.seesDirectAndTransitiveModules',
    'it.core.GreetingTest.greets',
    'it.core.GreetingTest.runsInItsModule',
    'it.core.ManyTest.counts(int)[1]',
    'it.core.ManyTest.counts(int)[2]',
    'it.core.ManyTest.counts(int)[3]',
    'it.service.ServiceTest.seesTheResourcesOfAnotherModule',
    'it.service.ServiceTest.seesTheTestJarOfAnotherModule',
]
// One run over all modules, in two shards: each has some, and both have all.
def one = names(new File(basedir, 'target/runner/one/junit.xml'))
def two = names(new File(basedir, 'target/runner/two/junit.xml'))
assert one && two && (one + two).sort() == all

// A run for each module, by the times of the history: the two longest classes are apart.
def takes = { profile ->
    ['core', 'service', 'app'].collectMany { module ->
        def shard = new JsonSlurper().parse(new File(basedir, "${module}/target/runner/${profile}/shard.json"))
        assert shard.place == "${module}/target/runner"
        shard.modules.collectMany { it.taken.collect { it.name } }
    }
}
def first = takes('one')
def second = takes('two')
assert (first + second).size() == (first + second).toSet().size()
assert first.any { it.startsWith('it.core.GreetingTest') } != first.any { it.startsWith('it.app.AppTest') }
assert !new File(basedir, '.mvn/history').text.contains('3000\tPit.core.GreetingTest') // the merge brought it up to date

// What is joined holds both: the one run and the runs for each module.
assert names(new File(basedir, 'target/runner/merged/junit.xml')).toSet() == all.toSet()
assert new File(basedir, 'target/runner/merged/surefire-reports').list().sort() == ['it_app', 'it_core', 'it_service']

def log = new File(basedir, 'build.log').text
assert log.contains('The shards are the whole; their joined reports are in ')
assert log.contains('The shards are not the whole, because')
assert log.contains('target/runner: shard 2 of 2 is missing')
assert two.collect { it.replaceAll(/\(.*/, '') }.every { log.contains(it) }
