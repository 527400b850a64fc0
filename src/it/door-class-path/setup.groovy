// As if typed: each line of this file is one argument of the command line.
def typed = new File(basedir, '.mvn/maven.config')
typed.parentFile.mkdirs()
typed.text = "-Dmaven.ext.class.path=${runnerJar}\n"
true
