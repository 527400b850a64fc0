def target = new File(basedir, 'target')
def theirs = new File(target, 'theirs')
def ours = new File(target, 'ours')
def tool = new File(basedir, '../../../../src/compat/CompareReports.java').canonicalPath
def java = new File(System.getProperty('java.home'), 'bin/java').path
def files = { File directory ->
    (directory.list() ?: []).findAll { it.endsWith('.xml') || it.endsWith('.txt') }.sort()
}
// Times differ, and so do the stacks below a test's own frames; everything else doesn't.
def masked = { File file, String charset ->
    file.getText(charset).readLines()
        .findAll { !it.startsWith('\tat ') && !it.isEmpty() }
        .collect { it.replaceAll(/Time elapsed: [\d.]+ s/, 'Time elapsed: T') }
        .sort()
}

def cases = theirs.list().sort()
assert cases == ['engines', 'forks', 'grouped', 'jvm', 'listed', 'matched', 'ordered', 'phrased', 'plain', 'rerun', 'selected', 'silent', 'texts']
cases.each { name ->
    def a = new File(theirs, name)
    def b = new File(ours, name)
    assert files(b) == files(a) : name
    if (files(a).any { it.startsWith('TEST-') }) {
        def process = new ProcessBuilder(java, tool, a.path, b.path).redirectErrorStream(true).start()
        def said = process.inputStream.text
        assert process.waitFor() == 0 : "${name}:\n${said}"
    }
}
assert !files(new File(ours, 'silent'))
['phrased', 'texts'].each { name ->
    def charset = name == 'texts' ? 'ISO-8859-1' : 'UTF-8'
    files(new File(theirs, name)).findAll { it.endsWith('.txt') }.each { file ->
        assert masked(new File(ours, "${name}/${file}"), charset) == masked(new File(theirs, "${name}/${file}"), charset) : file
    }
}
assert new File(target, 'ours-order.txt').text == 'CBA'
assert new File(target, 'theirs-order.txt').text == 'CBA'

// Every test of the JVM passed, on both sides.
[ours, theirs].each { side ->
    def suite = new groovy.xml.XmlSlurper().parse(new File(side, 'jvm/TEST-it.JvmTest.xml'))
    assert suite.@failures == '0' && suite.@errors == '0' : side
    def flaky = new groovy.xml.XmlSlurper().parse(new File(side, 'rerun/TEST-it.FlakyTest.xml'))
    assert flaky.@flakes == '1' && flaky.@errors == '1'
}
return true
