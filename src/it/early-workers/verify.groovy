def id = { String file -> new File(basedir, file).text.trim() }

assert id('early-2') == id('test-2')
assert id('early-3') == id('test-3'): 'after clean'
assert (1..4).collect { id("test-$it") }.unique().size() == 4
assert (1..4).every { !new File("/proc/${id("test-$it")}").exists() }

def builds = new File(basedir, 'build.log').text.split(/(?m)^.*BUILD SUCCESS.*$/)
assert builds.count { it.contains('Tests run: 1, Failures: 0, Errors: 0, Skipped: 0') } == 4
