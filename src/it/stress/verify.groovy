import groovy.xml.XmlSlurper

def log = new File(basedir, 'build.log').text
assert log =~ /Stress test iteration 1\/3 \(00:00:0\d elapsed so far, 2 iterations remaining\)/
assert log =~ /Stress test \[ *\d+\.\d+s] iteration 2\/3: 2 tests run: 1 passed, 1 failed/
assert log =~ /Summary \[ *\d+\.\d+s] 2\/3 iterations passed; 6 tests run: 5 passed, 1 failed/

def merged = { profile -> new XmlSlurper().parse(new File(basedir, "target/runner/${profile}/junit.xml")) }
assert merged('default').testsuite*.@name*.text() == ['1', '2', '3'].collect { 'io.github.mvnrunner.it:stress@@stress-' + it }
assert merged('copies').testsuite*.@name*.text().sort() == ['1', '2', '3'].collect { 'io.github.mvnrunner.it:stress@@stress-1@@copy-' + it }
assert merged('repeats').@tests == '2'
assert log.contains('1/1 iterations passed; 6 tests run: 6 passed')
assert log =~ /1\/2 PASS .*CountTest passes/
assert log.contains('stress-count is refused, because partition is asked for as well')

// Surefire's report is the one of the last run: a test once, with all that it printed.
def suite = new XmlSlurper().parse(new File(basedir, 'target/surefire-reports/TEST-it.CountTest.xml'))
assert suite.@tests == '2' && suite.@failures == '0'
assert suite.testcase.find { it.@name == 'passes' }.'system-out'.text().count('passed') == 2
