def log = new File(basedir, 'build.log').text
def (good, bad) = log.split('trouble', 2)

// the program of the second build does not exist, so no test of it ran
assert good =~ /SETUP PASS .* greeting/
assert good.contains('greeting from ' + basedir.canonicalPath)
assert good =~ /TEARDOWN PASS .* farewell/
assert good.contains('2 tests run: 2 passed')
assert new File(basedir, 'target/farewell').text == 'hello\n'

assert bad =~ /SETUP XFAIL .* trouble \(can't execute .*bin\/trouble: ENOENT\)/
assert bad.contains('not run')
assert bad.contains('A setup script of .mvn/runner.toml failed')
assert bad.contains('MojoFailureException')

def report = new groovy.xml.XmlSlurper().parse(new File(basedir, 'target/runner/default/junit.xml'))
assert report.testsuite.find { it.@name == '@setup-script:greeting' }.properties.property.find { it.@name == 'output-env:GREETING' }.@value == 'hello'
