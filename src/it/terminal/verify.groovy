import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper
import java.util.concurrent.TimeUnit

final int CTRL_C = 3
final int ENTER = 10

def reports = new File(basedir, 'target/surefire-reports')
def outputs = new File(basedir, 'target/runner')
def mvn = new File(mavenOfScenarios, 'bin/mvn').path

// Only what can be seen is waited for; the deadline is for a machine with much else to do.
def await = { String what, Closure<Boolean> seen ->
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3)
    while (!seen()) {
        assert System.nanoTime() < deadline : "waited in vain: ${what}"
        Thread.sleep(20)
    }
}
def lives = { String pid ->
    def status = new File("/proc/${pid}/status")
    try {
        return status.readLines().any { it ==~ /State:\s+[^ZX].*/ }
    } catch (IOException gone) {
        return false
    }
}
def quoted = { "'" + it.toString().replace("'", "'\\''") + "'" }

def events = {
    new File(outputs, 'default/events.jsonl').readLines().collect { new JsonSlurper().parseText(it) }
}
def written = { String type ->
    def file = new File(outputs, 'default/events.jsonl')
    file.exists() ? file.readLines().findAll { it.contains("\"type\":\"${type}\"") } : []
}
def cancelledBy = { String reason -> written('runCancelled').any { it.contains("\"reason\":\"${reason}\"") } }

/** Runs the tests in a terminal of their own, up to the test that stays, and then the story. */
def inTerminal = { String name, List options, Closure story ->
    def folder = new File(basedir, "target/terminal/${name}")
    folder.mkdirs()
    [reports, outputs].each { it.deleteDir() }
    def log = new File(folder, 'terminal.log')
    def command = ['sh', new File(basedir, 'terminal.sh'), folder, mvn, '-o', '-s', new File(basedir, 'empty-settings.xml'),
        "-Dmaven.repo.local=${localRepositoryPath}", "-Dit.folder=${folder}", '-Drunner.history=none', *options, 'runner:test']
    def builder = new ProcessBuilder('script', '-qfec', command.collect(quoted).join(' '), log.path)
        .directory(basedir)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
    builder.environment().put('SHELL', '/bin/sh')
    def script = builder.start()
    def pids = []
    try {
        def ended = { new File(folder, 'status').exists() }
        await('tests run') { new File(folder, 'pids').exists() || ended() }
        assert !ended() : log.text
        await('the engine has heard of two tests') { written('testStarted').size() == 2 }
        pids = new File(folder, 'pids').readLines()
        story([
            worker: pids[0],
            engine: pids[1],
            maven: pids[2],
            type: { int key -> script.outputStream.write(key); script.outputStream.flush() },
            kill: { String pid -> ProcessHandle.of(pid as long).get().destroyForcibly() },
            awaitPrompt: { await('the prompt', ended) },
            status: { new File(folder, 'status').text.trim() as int },
            aliveAtPrompt: { new File(folder, 'alive').readLines() },
            text: { log.text },
        ])
        script.outputStream.write(ENTER)
    } finally {
        script.outputStream.close()
        script.waitFor(10, TimeUnit.SECONDS)
        script.destroyForcibly()
        pids.findAll(lives).each { ProcessHandle.of(it as long).ifPresent { left -> left.destroyForcibly() } }
    }
}

/** Both reports hold each test once, and say which ones were not run, or not to their end. */
def checkReports = {
    def suite = new XmlSlurper().parse(new File(reports, 'TEST-it.StayingTest.xml'))
    def merged = new XmlSlurper().parse(new File(outputs, 'default/junit.xml')).testsuite
    [suite, merged].each { report ->
        def tests = report.testcase.collectEntries { [it.@name.text(), it] }
        assert report.testcase.size() == 3 && tests.keySet() == ['aPasses', 'bStays', 'cWaits'] as Set
        assert tests.aPasses.children().findAll { it.name() in ['failure', 'error', 'skipped'] }.isEmpty()
        assert tests.bStays.skipped.@message.text().startsWith('not run to its end: ')
        assert tests.cWaits.skipped.@message.text().startsWith('not run: ')
    }
}

inTerminal('interrupt', []) { terminal ->
    terminal.type(CTRL_C)
    terminal.awaitPrompt()
    assert terminal.aliveAtPrompt() == []
    assert terminal.status() != 0
    assert cancelledBy('INTERRUPT') && !cancelledBy('SECOND_SIGNAL')
    assert events().last().type == 'runFinished'
    checkReports()
}

// Of itself this worker would stay for an hour.
inTerminal('second-interrupt', ['-Dit.stubborn=true', '-Drunner.interrupt-grace-period=1h', '-Drunner.grace-period=1h']) { terminal ->
    terminal.type(CTRL_C)
    await('the first Ctrl-C is noticed') { cancelledBy('INTERRUPT') }
    assert lives(terminal.worker)
    terminal.type(CTRL_C)
    terminal.awaitPrompt()
    assert terminal.aliveAtPrompt() == []
    assert terminal.status() != 0
    assert cancelledBy('SECOND_SIGNAL')
    assert events().find { it.type == 'workerEnded' }.how.contains('SIGKILL')
    assert events().last().type == 'runFinished'
    checkReports()
}

inTerminal('engine-killed', []) { terminal ->
    terminal.kill(terminal.engine)
    terminal.awaitPrompt()
    assert terminal.status() == 1
    assert terminal.text().contains('The test engine died with exit code 137')
    await('the worker notices that the engine is gone') { !lives(terminal.worker) }
    checkReports()
}

inTerminal('maven-killed', []) { terminal ->
    terminal.kill(terminal.maven)
    terminal.awaitPrompt()
    await('engine and worker notice that Maven is gone') { !lives(terminal.engine) && !lives(terminal.worker) }
    assert terminal.status() == 137
    assert events().last().type == 'runFinished'
    checkReports()
}
return true
