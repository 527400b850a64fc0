package io.github.mvnrunner.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlTextTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "plain|plain|plain",
                "a<b & c>d|a&lt;b &amp; c&gt;d|a&lt;b &amp; c&gt;d",
                "\"it's\"|&quot;it&apos;s&quot;|\"it's\"",
                "a\tb|a&#9;b|a\tb",
                "é \uD83D\uDE00|é \uD83D\uDE00|é \uD83D\uDE00",
                "\uD83D x\uDE00|\uFFFD x\uFFFD|\uFFFD x\uFFFD",
                "\u0001<\uFFFE\uFFFF|\uFFFD&lt;\uFFFD\uFFFD|\uFFFD&lt;\uFFFD\uFFFD"
            })
    void marksAreEscapedAndWhatXmlForbidsIsReplaced(String value, String attribute, String text) {
        StringBuilder out = new StringBuilder();
        XmlText.within(out, "", 0).start("e").attribute("a", value).text(value).end();
        assertThat(out.toString()).isEqualTo("\n<e a=\"" + attribute + "\">" + text + "</e>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a<b|a<b", "a]]>b|a]]]]><![CDATA[>b", "a\u0000b|a\uFFFDb"})
    void cdataEndsWhereItShould(String value, String written) {
        StringBuilder out = new StringBuilder();
        XmlText.within(out, "", 0).start("e").cdata(value).end();
        assertThat(out.toString()).isEqualTo("\n<e><![CDATA[" + written + "]]></e>");
    }
}
