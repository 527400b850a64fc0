import groovy.xml.XmlSlurper

def suite = { String name -> new XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-${name}.xml")) }

def shapes = suite('it.ShapesTest')
def names = shapes.testcase.collect { it.@classname.text() + ' ' + it.@name.text() }.sort()

// As Surefire 3.6.1 names them.
assert names == [
    'it.ShapesTest assumed',
    'it.ShapesTest disabled',
    'it.ShapesTest dynamic()[1]',
    'it.ShapesTest dynamic()[2]',
    'it.ShapesTest named',
    'it.ShapesTest parameterized(String)[1]',
    'it.ShapesTest parameterized(String)[2]',
    'it.ShapesTest plain',
    'it.ShapesTest repeated()[1]',
    'it.ShapesTest repeated()[2]',
    'it.ShapesTest repeated()[3]',
    'it.ShapesTest$Inner inside',
    'it.ShapesTest$Inner$Innermost deepInside',
].sort()
assert shapes.@tests == '13'
assert shapes.@failures == '0'
assert shapes.@errors == '0'
assert shapes.@skipped == '2'
assert shapes.testcase.find { it.@name == 'disabled' }.skipped.@message == 'not today'
assert shapes.testcase.find { it.@name == 'assumed' }.skipped.@type == 'org.opentest4j.TestAbortedException'
assert new File(basedir, 'target/surefire-reports').list().findAll { it.endsWith('.xml') }.sort() ==
        ['TEST-it.ShapesTest-classes.xml', 'TEST-it.ShapesTest-methods.xml', 'TEST-it.ShapesTest.xml']

// Since 3.6 an order of classes is one of methods, too; before, methods were Jupiter's to order.
def order = { String name -> suite(name).testcase.collect { it.@name.text().replaceAll(/\(.*/, '') }.findAll { !it.contains('nside') }.unique() }
def alphabetical = ['assumed', 'disabled', 'dynamic', 'named', 'parameterized', 'plain', 'repeated']
assert order('it.ShapesTest') != alphabetical
assert order('it.ShapesTest-methods') == alphabetical
assert order('it.ShapesTest-classes') == order('it.ShapesTest')
