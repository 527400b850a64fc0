import groovy.xml.XmlSlurper

def suite = { String name -> new XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-${name}.xml")) }

def names = { it.testcase.collect { test -> test.@classname.text() + ' ' + test.@name.text() }.sort() }

def plain = suite('it.PlainTest')
assert names(plain) == ['it.PlainTest assumed', 'it.PlainTest ignored', 'it.PlainTest passes', 'it.PlainTest throwsAsExpected']
assert plain.@skipped == '2'
assert plain.testcase.find { it.@name == 'ignored' }.skipped.@message == 'not today'
assert names(suite('it.SquaresTest')) == ['it.SquaresTest squares[0]', 'it.SquaresTest squares[1]']
assert names(suite('it.OldTest')) == ['it.OldTest testOldStyle']
assert new XmlSlurper().parse(new File(basedir, 'target/runner/default/junit.xml')).@tests == '10'

def group = { String name -> suite("it.CategoriesTest-${name}").testcase.collect { it.@name.text() } }
assert group('expression') == ['veryFast']
assert group('name') == ['fastAndFlaky']
