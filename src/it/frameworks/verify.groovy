// Every module was run twice; what the reports say must be the same, file by file and test by test.
def java = new File(System.getProperty('java.home'), 'bin/java').path
def source = new File(basedir, '../../../../src/compat/CompareReports.java').canonicalPath
def compare = [java, source, '.', '.', 'target/by-surefire', 'target/by-runner'].execute(null, basedir)
def said = new StringBuilder()
compare.waitForProcessOutput(said, said)
println said
assert compare.exitValue() == 0
assert said.contains('no difference')

// A module that wrote nothing twice would not differ either.
def modules = (new File(basedir, 'pom.xml').text =~ '<module>(.+)</module>').collect { it[1] }
modules.each { assert new File(basedir, "${it}/target/by-runner").list().any { it.startsWith('TEST-') }, it }

// With Surefire once, with Runner once, and each time as one run.
def runs = new File(basedir, 'kotest/target/runs.txt').readLines().countBy { it }
assert runs == [begins: 2, BasketTest: 2, PriceTest: 2, ScenarioTest: 2, ends: 2]

// jqwik knows what failed, for its next run; the last run was Runner's.
def failed = new File(basedir, 'jqwik/.jqwik-database').getText('ISO-8859-1')
assert failed.contains('allAreSmall') && failed.contains('within')
return true
