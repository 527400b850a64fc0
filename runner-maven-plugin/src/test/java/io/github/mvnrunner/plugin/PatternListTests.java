package io.github.mvnrunner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PatternListTests {
    @Test
    void splitsAtCommas() {
        assertThat(PatternList.split("**/A.java, **/B.java,")).containsExactly("**/A.java", "**/B.java");
    }

    @Test
    void keepsARegexWhole() {
        assertThat(PatternList.split("%regex[.*(A,B).*],C")).containsExactly("%regex[.*(A,B).*]", "C");
    }
}
