// The script's value decides: only true lets the builds begin.
def extensions = new File(basedir, '.mvn/extensions.xml')
extensions.parentFile.mkdirs()
extensions.text = """<extensions>
  <extension>
    <groupId>io.github.mvnrunner</groupId>
    <artifactId>runner-maven-plugin</artifactId>
    <version>${runnerVersion}</version>
  </extension>
</extensions>
"""
true
