import groovy.xml.XmlSlurper

def suite = { String name -> new XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-${name}.xml")) }

['FirstTest', 'SecondTest'].each { name ->
    def cases = suite("it.${name}").testcase
    assert cases.size() == 6
    cases.each { test ->
        def own = "${name}.${test.@name.text().replace('()', '')}".toString()
        def lines = test.'system-out'.text().trim().readLines()
        assert lines.count(own) == 100
        assert lines.count(own + ' by a thread') == 100
        assert lines.size() == 200
    }
}
return true
