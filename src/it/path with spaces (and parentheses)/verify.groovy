import groovy.xml.XmlSlurper

def suite = { String name -> new XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-${name}.xml")) }

def place = suite('it.PlaceTest')
assert place.@tests == '2'
assert place.@failures == '0'
assert place.@errors == '0'
assert new File(basedir, 'target/runner/default/junit.xml').exists()
assert new File(basedir, 'target/runner/default/events.jsonl').exists()
