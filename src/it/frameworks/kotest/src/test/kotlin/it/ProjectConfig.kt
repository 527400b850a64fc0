package it

import io.kotest.core.config.AbstractProjectConfig

/** Begins and ends with all specs, not with each. */
object ProjectConfig : AbstractProjectConfig() {
    override suspend fun beforeProject() = Runs.note("begins")

    override suspend fun afterProject() = Runs.note("ends")
}
