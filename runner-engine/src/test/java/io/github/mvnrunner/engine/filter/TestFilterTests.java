package io.github.mvnrunner.engine.filter;

import static io.github.mvnrunner.engine.filter.FilterMother.SHOP;
import static io.github.mvnrunner.engine.filter.FilterMother.filter;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestFilterTests {
    private static final TestFacts TEST = new TestFacts(
            SHOP,
            "com.acme.orders.OrderTests$Large",
            "addsTwo",
            "adds two, at most",
            Set.of("fast", "db"),
            "junit-jupiter",
            Set.of(TestKind.NESTED, TestKind.PARAMETERIZED),
            Optional.of("database"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "all()",
                "default()",
                "not none()",
                "test(addsTwo)",
                "test(dsTw)",
                "test(=addsTwo)",
                "test(= addsTwo )",
                "test(at most)",
                "test(=adds two\\, at most)",
                "test(#adds*)",
                "test(/^adds[A-Z]/)",
                "test(/two, (at|no) m/)",
                "class(com.acme.orders.OrderTests)",
                "class(OrderTests)",
                "class(=OrderTests$Large)",
                "class(*Tests)",
                "class({Order\\,Item}Tests)",
                "class(/Large$/)",
                "package(com.acme.orders)",
                "package(com.*)",
                "package(~acme)",
                "module(shop-core)",
                "module(com.acme:*)",
                "module(shop/*)",
                "tag(fast)",
                "tag(fast & db)",
                "tag(slow | db)",
                "tag(!slow & (net | db))",
                "tag(any())",
                "tag(!none())",
                "tag(~fas)",
                "tag(/^f/)",
                "engine(junit-jupiter)",
                "engine(junit-*)",
                "kind(nested)",
                "kind(parameterized)",
                "group(database)",
                "group(data*)",
                "test(adds)and tag(db)",
                "test(x) or tag(db)",
                "test(x)|tag(db)",
                "test(x) + tag(db)",
                "test(adds) & tag(db)",
                "test(adds) - tag(net)",
                "!test(x)",
                "not(test(x))",
                "not not test(adds)",
                "none() and none() or all()",
                "all() or none() and none()",
                "(all() or none()) - none()",
            })
    void matches(String text) {
        assertThat(filter(text).matches(TEST)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "none()",
                "not all()",
                "test(=adds)",
                "test(AddsTwo)",
                "test(#dsTw)",
                "class(Order)",
                "class(com.acme)",
                "class(Large)",
                "package(com.acme)",
                "package(orders)",
                "module(shop)",
                "module(core)",
                "tag(fas)",
                "tag(fast & !db)",
                "tag(none())",
                "engine(junit)",
                "kind(dynamic)",
                "group(@global)",
                "test(adds) and tag(net)",
                "test(adds) - tag(db)",
                "all() - all() - none()",
                "(none() or all()) and none()",
                "not (all() or none())",
            })
    void doesNotMatch(String text) {
        assertThat(filter(text).matches(TEST)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "module(shop-core); YES",
                "module(other); NO",
                "not module(other); YES",
                "test(a); UNKNOWN",
                "not test(a); UNKNOWN",
                "module(other) and test(a); NO",
                "module(shop-core) and test(a); UNKNOWN",
                "module(shop-core) or test(a); YES",
                "module(other) or test(a); UNKNOWN",
                "tag(x) - module(shop-core); NO",
                "deps(app); YES",
                "rdeps(core); YES",
                "deps(core); NO",
                "rdeps(app); NO",
                "deps(=com.acme:shop-core); YES",
                "file(shop/core/src/test/java/com/acme/X.java:3); UNKNOWN",
                "file(X.java); UNKNOWN",
                "file(src/test/java/com/acme/X.java); UNKNOWN",
                "file(other/src/test/java/com/acme/X.java); NO",
                "file(=/home/me/shop/core/src/test/java/com/acme/X.java); UNKNOWN",
                "all(); YES",
                "none(); NO",
                "default(); YES",
            })
    void aModuleIsJudgedBeforeItsTestsAreKnown(String text, Answer answer) {
        assertThat(filter(text).matchesModule(SHOP)).isEqualTo(answer);
    }

    @Test
    void theDefaultMeansWhatTheProfileSays() {
        TestFilter filter = filter("not (default() or tag(net)) and all()").withDefault(filter("tag(db)"));
        assertThat(filter.text()).isEqualTo("not (tag(=db) or tag(=net)) and all()");
        assertThat(filter.matches(TEST)).isFalse();
    }

    @Test
    void aTestThatIsNoMethodGoesByItsDisplayName() {
        TestFacts scenario = new TestFacts(
                SHOP, "", "", "A customer pays", Set.of(), "cucumber", Set.of(), Optional.empty());
        assertThat(filter("test(~customer)").matches(scenario)).isTrue();
        assertThat(filter("class(*)").matches(scenario)).isFalse();
        assertThat(filter("group(@global)").matches(scenario)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "a-c, a-c, true",
        "*, '', true",
        "?, a, true",
        "?, 😀, true",
        "?, '', false",
        "a?c, abc, true",
        "[a-c]x, bx, true",
        "[!a-c]x, bx, false",
        "[^a-c]x, dx, true",
        "[]a], ], true",
        "[&&[a], '&', true",
        "'{,a}b', b, true",
        "'{a,{b,c}d}', cd, true",
        "'a,b', 'a,b', true",
        "a.c, abc, false",
        "a$b, a$b, true",
        "a\\b, a\\b, true",
        "'*', 'a\nb', true",
        "'(a)+', '(a)+', true",
    })
    void globsMatchTheWholeName(String glob, String name, boolean matches) {
        assertThat(GlobCompiler.compile(glob).matcher(name).matches()).isEqualTo(matches);
    }
}
