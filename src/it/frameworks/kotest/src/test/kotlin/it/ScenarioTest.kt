package it

import io.kotest.core.spec.style.BehaviorSpec

class ScenarioTest : BehaviorSpec({
    given("a basket") {
        `when`("it is bought") {
            then("it runs") { Runs.note("ScenarioTest") }
        }
    }
})
