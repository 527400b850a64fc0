import groovy.xml.XmlSlurper

def suite = { String name -> new XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-${name}.xml")) }

('A'..'D').each { assert suite("it.${it}Test").testcase.every { it.failure.isEmpty() && it.error.isEmpty() } }

def journal = new File(basedir, 'target/journal')
def workers = journal.list().findAll { it.startsWith('test-') }.collect { it - 'test-' }
assert workers.size() == 2
['opened', 'started', 'stopped', 'finished', 'closed'].each { event ->
    workers.each { pid ->
        assert new File(journal, "${event}-${pid}").readLines() == [event]
    }
}
assert workers.sum { new File(journal, "test-${it}").readLines().size() } == 4
