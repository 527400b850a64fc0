def log = new File(basedir, 'build.log').text
def runs = log.split('BUILD SUCCESS')
assert runs.size() == 5

def (replaced, back, once, deferred) = runs[0..3]
['a', 'b'].each { module ->
    assert (replaced =~ /runner(?:-maven-plugin)?:[^ ]+:test \(([\w-]+)\) @ ${module} /)*.getAt(1) == ['default-test', 'of-profile', 'inherited']
    assert (back =~ /surefire(?:-plugin)?:[0-9.]+:test \(([\w-]+)\) @ ${module} /)*.getAt(1) == ['default-test', 'of-profile', 'inherited']
}
assert replaced.contains('runner: replaces surefire:test in 3 modules')
assert !(replaced =~ /surefire(-plugin)?:[0-9.]+:test/)
assert back.contains('runner: leaves the tests to Surefire')
assert !(back =~ /runner(-maven-plugin)?:[^ ]+:test/)
assert once.contains('6 tests run: 6 passed')
assert deferred.contains('the tests of all modules run as one, once b is packaged')
assert deferred.contains('6 tests run: 6 passed')

def same = { String a, String b ->
    def tool = [System.getProperty('java.home') + '/bin/java', compareReports, new File(basedir, a), new File(basedir, b)]*.toString().execute()
    def said = tool.text
    assert tool.waitFor() == 0 : said
}
['a', 'b'].each { module ->
    same("${module}/target/surefire-reports", "${module}/target/real")
    same("${module}/target/run", "${module}/target/real")
    same("${module}/target/deferred", "${module}/target/real")
    assert new File(basedir, "${module}/target/surefire-reports").list().findAll { it.startsWith('TEST-') }.size() == 3
}
assert !new File(basedir, 'target/surefire-reports').exists()
