def page = new File(basedir, 'target/reports/surefire.html')
def text = page.text
['it.MixedTest', 'fails', 'breaks', 'isDisabled', 'expected &lt;this&gt;', 'not today', 'passesInside'].each { assert text.contains(it) }
return true
