def runs = new File(basedir, 'build.log').text.split('BUILD SUCCESS')

// What was printed from one line to the last summary, with times and frames of the machinery left out, and what Maven 4 puts
// before a line that is printed past its log.
def part = { String run, String from ->
    def lines = run.readLines()*.replaceFirst(/^\[INFO\] \[stdout\] /, '')
    lines.subList(lines.findIndexOf { it.contains(from) }, lines.findLastIndexOf { it.contains('Tests run:') } + 1)
            .findAll { !(it =~ /^\tat (?!it\.)/) && !it.startsWith('\t...') }
            .collect { it.replaceAll(/Time elapsed: [0-9.]+ s/, 'Time elapsed: T') }
}
def same = { real, ours ->
    real.eachWithIndex { line, i -> if (line != ours[i]) println "${i}: ${line}\n${' ' * "${i}".size()}  ${ours[i]}" }
    assert ours == real
}
def all = part(runs[0], ' T E S T S')
same(all, part(runs[1], ' T E S T S'))
assert all.contains('[ERROR]   BrokenTest.dErrsInAMethodOfItsOwn:30->help:34 UnsupportedOperation')

// Reruns are told at other places, but come to the same.
same(part(runs[2], 'Results:'), part(runs[3], 'Results:'))
