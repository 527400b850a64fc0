package it

import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.shouldBe

class BasketTest : FunSpec({
    test("runs") { Runs.note("BasketTest") }

    context("with an apple") {
        test("is not empty") { listOf("apple").size shouldBe 1 }
        test("is wrong") { listOf("apple").size shouldBe 2 }
    }

    xtest("later") {}
})
