import groovy.xml.XmlSlurper

def suite = { String name -> new XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-${name}.xml")) }
PLACEHOLDER
