import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text.replace('\r', '')
assert log.contains('''core  (it:core)
  it.OrderTest
    sells(int)  [parameterized]
    ships  [#slow, group stock]
app  (it:app)
  it.AppTest
    starts  [expected pass or fail]
3 tests in 2 classes of 2 modules
''')

def list = new JsonSlurper().parse(new File(basedir, 'target/tests.json'))
assert list.format == 1
assert list.selected == 2
assert list.filteredOut == 1
assert list.modules.id == ['it:core', 'it:app']
assert list.modules*.classes.flatten()*.tests.flatten()*.selector == ['it.OrderTest#sells(int)', 'it.AppTest#starts']

assert log.contains('- sells(int)  [parameterized]\n          filter: tag(=slow) doesn\'t match, because its tag is nothing\n')
assert log.contains('No tests matching pattern "GoneTest" were executed!')

def none = 'No test was run, because none passes -Drunner.filter=test(~gone)'
assert log.contains('[ERROR] Failed to execute goal') && log.contains(none)
assert log.contains('[WARNING] ' + none)

assert log =~ /(?m)^retries = 2 +# -Drunner.retries$/
assert log.contains('[[profile.default.overrides]] # .mvn/runner.toml:4\nfilter = "tag(slow)"\ntest-group = "stock"\n')
assert log =~ /(?m)^core it.OrderTest: ships\n/
assert log =~ /(?m)^    test-group = "stock" +.mvn.runner.toml:6 \(override at .mvn.runner.toml:4\)$/
assert log.contains('unknown option "retreis"')

// Only the run of all tests, or the end of a build of all modules, knows that something is for none of them.
assert log.count('.mvn/runner.toml:8:1: this override has no effect') == 3 // of goals 11, 12 and 14
assert log.count('it is for none of the tests of this build') == 4 // and the expectation
assert new File(basedir, 'target/runner/runner.schema.json').exists()

// A selection must match in one module, not in each.
assert new File(basedir, 'app/target/surefire-reports/TEST-it.AppTest.xml').exists()

// Warnings about parameters of Surefire reach the build.
assert log.contains('[WARNING] Parameter "shutdown" ')
assert log.contains('[WARNING] "failOnFlakeCount" requires')

// Of a build of several modules only its end knows what is for none of them.
def useless = '[WARNING] .mvn/runner-expectations.toml:2: this expectation has no effect, because it is for none of the tests of this build'
assert log.count(useless) == 2 // of goals 12 and 14, not of those with a selection
assert log.contains('One expectation has no effect, and expectations are strict')

// The reactor's dependencies reach the engine, also that of one module.
def modules = { file -> new File(basedir, "target/${file}").readLines().collect { it.split(' ')[0] }.unique().sort() }
assert modules('deps-app.txt') == ['app', 'core']
assert modules('deps-core.txt') == ['core']
assert modules('rdeps-core.txt') == ['app', 'core']
assert new File(basedir, 'target/shard.txt').readLines().every { it.endsWith('shard 1') }
def last = log.substring(log.lastIndexOf('Scanning for projects'))
assert last.contains('it.AppTest starts') && !last.contains('OrderTest')
