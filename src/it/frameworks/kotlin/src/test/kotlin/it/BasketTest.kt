package it

import kotlin.test.AfterTest
import kotlin.test.BeforeTest
import kotlin.test.Ignore
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import org.junit.jupiter.api.Nested
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource

class BasketTest {
    private val basket = mutableListOf<String>()

    @BeforeTest
    fun fill() {
        basket += "apple"
    }

    @AfterTest
    fun empty() = basket.clear()

    @Test
    fun `holds what is put in`() = assertEquals(1, basket.size)

    @Test
    fun `is wrong, (really) wrong`() = assertEquals(2, basket.size)

    @Test
    fun throwsAsExpected() {
        assertFailsWith<IllegalStateException> { error("broken") }
    }

    @Ignore
    @Test
    fun later() = Unit

    @ParameterizedTest
    @ValueSource(strings = ["a", "b"])
    fun `takes parameters`(text: String) = assertEquals("a", text)

    @Nested
    inner class Inner {
        @Test
        fun `sees the outer class`() = assertEquals(1, basket.size)
    }
}

internal class InternalTest {
    @Test
    internal fun internalTest() = Unit
}
