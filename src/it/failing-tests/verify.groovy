def suite = new groovy.xml.XmlSlurper().parse(new File(basedir, 'target/surefire-reports/TEST-example.WrongTest.xml'))
assert suite.@tests == '3' && suite.@failures == '1' && suite.@errors == '1'
def cases = suite.testcase.collectEntries { [it.@name.text(), it] }
assert cases.keySet() == ['isRight', 'isWrong', 'breaks'] as Set
assert cases.isWrong.failure.@message.text().startsWith('arithmetic')
assert cases.breaks.error.@type == 'java.lang.IllegalStateException'
assert cases.isRight.children().findAll { it.name() in ['failure', 'error', 'skipped'] }.isEmpty()

def log = new File(basedir, 'build.log').text
assert log.contains('There are test failures.')
assert log.contains('isWrong') && log.contains('surefire-reports')
assert log.contains('MojoFailureException')
