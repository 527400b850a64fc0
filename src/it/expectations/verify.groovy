import groovy.xml.XmlSlurper

def log = new File(basedir, 'build.log').text
assert log =~ /XFAIL .*it.KnownTest fails \(expected fail, was fail: rounds the wrong way \[IT-1]\)/
assert log =~ /XFAIL .*it.KnownTest halts \(expected crash, was crash\)/
assert log =~ /XFAIL .*it.EachTest each\(int\)\[2]/
assert log =~ /XPASS .*it.KnownTest mended \(expected fail, was pass\)/
assert log =~ /XPASS-FAIL .*it.KnownTest mended/
assert log.contains('3 failed as expected')

// The dry run says the same as the one after it, and more.
assert log.contains('Would change ') && log.contains('Changed ')
assert log.indexOf('# mended meanwhile') < log.indexOf('Changed ')

def file = new File(basedir, '.mvn/runner-expectations.toml').text
assert file.contains('# mended meanwhile') && !file.contains('was so for years')
assert file.contains('issue = "IT-1"')

def suite = new XmlSlurper().parse(new File(basedir, 'target/surefire-reports/TEST-it.KnownTest.xml'))
assert suite.@tests == '4' && suite.@skipped == '2' && suite.@failures == '0' && suite.@errors == '0'
assert suite.testcase.find { it.@name == 'fails' }.skipped.@message == 'expected fail, was fail: rounds the wrong way [IT-1]'
