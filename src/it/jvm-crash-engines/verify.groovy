import groovy.xml.XmlSlurper

def outcomes = { String module, String suite ->
    new XmlSlurper().parse(new File(basedir, "${module}/target/surefire-reports/TEST-${suite}.xml")).testcase.collectEntries {
        def how = ['error', 'failure', 'skipped'].find { kind -> !it[kind].isEmpty() }
        [it.@name.text(), how ? how + ': ' + (it[how].@message.text() ?: it[how].@type.text()) : 'passed']
    }
}

// Spock numbers its iterations and takes the numbers: a crash and a timeout cost one each, and none is run twice.
def rows = outcomes('spock', 'it.RowsSpec')
assert rows.keySet() == ['row 1', 'row 2', 'row 3', 'row 4', 'row 5', 'row 6', 'row #n', 'other'] as Set
assert rows.findAll { it.value != 'passed' }.keySet() == ['row 2', 'row 5'] as Set
assert rows['row 2'] =~ /code 3/
assert rows['row 5'] =~ /timed out/
assert new File(basedir, 'spock/rows.txt').readLines() == (1..6).collect { it as String }

// TestNG doesn't: what may follow is not run, and that is said.
def data = outcomes('testng', 'it.RowsTest')
assert data.findAll { it.value == 'passed' }.keySet() == ['row(int)[0]', 'other'] as Set
assert data['row(int)[1]'] =~ /code 3/
assert data['row(int)'] =~ /not run: its JVM ended before it was done/
def log = new File(basedir, 'build.log').text
assert log.contains('it.RowsTest.row(int): its JVM ended before it was done, and nothing can name the tests that may follow')
