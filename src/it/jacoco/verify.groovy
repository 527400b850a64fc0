def file = { String name -> new File(basedir, "target/${name}") }
def counts = { String run -> file("${run}/jacoco.csv").readLines().drop(1) }
def lines = { String run -> (file("${run}/jacoco.xml").text =~ /<line [^>]*>/).collect() }

// Two JVMs ran, and what each of them reached was added up: every number is that of Surefire's one.
assert file('Buying').text != file('Selling').text
assert counts('two') == ['jacoco,it,Till,9,42,1,3,3,9,2,5,1,4']
assert counts('real') == counts('two')
assert lines('two').size() == 12
assert lines('real') == lines('two')

// Without JaCoCo nothing sets argLine; Surefire's JVM would not start.
def runs = new File(basedir, 'build.log').text.split('BUILD SUCCESS')
assert runs[2].contains('2 tests run: 2 passed')
assert !file('none.exec').exists()
