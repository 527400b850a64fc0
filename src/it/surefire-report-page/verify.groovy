def page = ['target/reports/surefire.html', 'target/site/surefire-report.html', 'target/reports/surefire-report.html']
    .collect { new File(basedir, it) }
    .find { it.exists() }
assert page != null
def text = page.text
['it.MixedTest', 'fails', 'breaks', 'isDisabled', 'expected &lt;this&gt;', 'not today', 'passesInside'].each { assert text.contains(it) }
