package it

import io.kotest.core.spec.style.StringSpec

class PriceTest : StringSpec({
    "runs" { Runs.note("PriceTest") }
    "says so" { println("a price") }
    "breaks" { error("no price") }
})
