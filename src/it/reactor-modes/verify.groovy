import groovy.xml.XmlSlurper

def builds = new File(basedir, 'build.log').text.split(/(?m)^.*BUILD (?:FAILURE|SUCCESS).*$/)
def deployed = { String module -> new File(basedir, "deployed/it/modes/${module}/1.0/${module}-1.0.pom") }
def order = { String log, String... lines ->
    def places = lines.collect { line -> def place = log.indexOf(line); assert place >= 0: line; place }
    assert places == places.sort(false): lines
}

// A failure of the first module is found when the last one is packaged, and nothing has been published by then.
assert builds[0].contains('[INFO] Building jar')
assert builds[0].contains('AssertionFailedError')
assert !builds[0].contains('[INFO] Installing ')
assert builds[0] =~ /a \.{3,} FAILURE/
assert builds[0] =~ /b \.{3,} SUCCESS/
assert builds[1].contains('await (await) on project a: There are test failures.')

// Then all tests run as one, but those whose results are read earlier; what needs the verdict follows it.
order(
    builds[1],
    'runner: the tests of c don\'t wait, because maven-antrun-plugin:run@reads-the-report may need their results',
    'b@failsafe it.b.BIT integrates',
    'it.c.CTest passes',
    ':await (await) @ end',
    'Starting 2 modules',
    '[INFO] Installing ')
order(builds[1], 'Starting 2 modules', 'Loading execution data file')
order(builds[1], 'Starting 2 modules', 'Rendering content with ')
def coverage = new File(basedir, 'a/target/site/jacoco/jacoco.csv').readLines()[1].split(',')
assert coverage[1..2] == ['it.a', 'A']
assert coverage[8] == '1': 'lines covered'

// While Maven goes on, it is the same.
order(builds[2], '@ b', '@ end', '[INFO] Installing ')
assert builds[2].contains('tests of finished modules run while Maven builds the next ones')
['parent', 'a', 'b', 'c', 'end'].each { assert deployed(it).exists() }
['a', 'b', 'c'].each { assert new File(basedir, "${it}/target/surefire-reports/TEST-it.${it}.${it.toUpperCase()}Test.xml").exists() }

assert !builds[3].contains('[INFO] Installing ')
assert builds[3] =~ /a \.{3,} FAILURE/

// The last module, in which they are judged, may never get there: then they are not run, or at the very end.
assert !builds[4].contains('BTest seesTheOther')
assert builds[6].contains('BTest seesTheOther') // behind Maven's own summary of that build
assert [4, 5, 6].every { !builds[it].contains('[INFO] Installing ') }
assert new File(basedir, 'build.log').text.count('runner: the tests of 2 modules were not run') == 1

assert builds[6].contains('runner.reactor=overlaped is not known; it is one of module, deferred, overlapped.')

// A typed goal can't wait, so the tests don't: its page has them.
assert builds[6].contains('as if runner.reactor weren\'t set: maven-surefire-report-plugin:report-only (typed) may need their results')
assert new File(basedir, 'a/target/reports/surefire.html').text.contains('expected: &lt;b&gt; but was: &lt;a&gt;')

// What is left of the last build: its integration tests failed before its tests were judged.
assert builds[7].contains('tests of finished modules run while Maven builds the next ones; they are judged once b is packaged')
assert !builds[7].contains('[INFO] Installing ')
def summary = new XmlSlurper().parse(new File(basedir, 'b/target/failsafe-reports/failsafe-summary.xml'))
assert [summary.completed, summary.failures]*.text() == ['1', '1']

// Side by side, a module is packaged while its tests run, and not installed if they fail; others are.
order(builds[8], 'tests of each module run while Maven packages it', ':await (await) @ a')
order(builds[8], ':jar (default-jar) @ a', ':await (await) @ a')
assert builds[8] =~ /\[INFO\] Installing .*parent-1\.0\.pom/
assert !(builds[8] =~ /\[INFO\] Installing .*a-1\.0\./)
assert builds[8] =~ /a \.{3,} FAILURE/

// Each other build that was to publish, and didn't, says so at its end.
assert new File(basedir, 'build.log').text.count('Nothing was installed or deployed') == 5
return
