import groovy.xml.XmlSlurper

def suite = { String name -> new XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-${name}.xml")) }

def talking = suite('it.TalkingTest')
def test = { name -> talking.testcase.find { it.@name == name } }

// What is printed before all tests stands with the first one, where Surefire puts it.
assert test('speaks').'system-out'.text().trim() == 'said before all\nout of speaks'
assert test('speaks').'system-err'.text().trim() == 'err of speaks'
assert test('speaksThroughAThread').'system-out'.text().trim() == 'out of a started thread'
assert test('speaksThroughAThread').'system-err'.isEmpty()
assert test('speaksInPieces').'system-out'.text().contains('half-line, \u00e4\u20ac\ud83d\ude00 ]]> <tag> & ')
assert test('isSilent').'system-out'.isEmpty()

assert talking.testcase.count { it.'system-out'.text().contains('said before all') } == 1
// Passing tests are silent on the console.
assert !new File(basedir, 'build.log').text.contains('out of speaks')
