package it

import java.io.File

/** Notes which specs have run, so that one that runs twice is found even if nobody reports it. */
object Runs {
    fun note(spec: String) = File("target/runs.txt").appendText("$spec\n")
}
