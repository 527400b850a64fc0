import groovy.xml.XmlSlurper

def suite = { String name -> new XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-${name}.xml")) }

assert suite('it.CalmTest').@tests == '2'
['runner-maven-plugin', 'runner-engine', 'runner-worker'].each {
    assert new File(basedir, "target/repository/io/github/mvnrunner/${it}").isDirectory()
}
return true
