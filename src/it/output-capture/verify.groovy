import groovy.xml.XmlSlurper

def suite = { String name -> new XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-${name}.xml")) }

def BEFORE_ALL = 'said before all'
def talking = suite('it.TalkingTest')
def test = { name -> talking.testcase.find { it.@name == name } }

assert test('speaks').'system-out'.text().readLines().findAll { it != BEFORE_ALL } == ['out of speaks']
assert test('speaks').'system-err'.text().trim() == 'err of speaks'
assert test('speaksThroughAThread').'system-out'.text().readLines().findAll { it != BEFORE_ALL } == ['out of a started thread']
assert test('speaksThroughAThread').'system-err'.isEmpty()
assert test('speaksInPieces').'system-out'.text().contains('half-line, \u00e4\u20ac\ud83d\ude00 ]]> <tag> & ')
assert test('isSilent').'system-out'.text().readLines().findAll { it != BEFORE_ALL }.isEmpty()

// As with Surefire: what no test printed stands with the first test, once.
assert talking.testcase.sum { it.'system-out'.text().count(BEFORE_ALL) } == 1
assert talking.testcase[0].'system-out'.text().contains(BEFORE_ALL)
// Passing tests are silent on the console.
assert !new File(basedir, 'build.log').text.contains('out of speaks')
