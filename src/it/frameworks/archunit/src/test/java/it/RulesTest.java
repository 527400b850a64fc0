package it;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchIgnore;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

/** Its tests are fields, methods, and another class's fields. */
@AnalyzeClasses(packages = "it")
public class RulesTest {
    @ArchTest
    static final ArchRule holds = classes().that().haveSimpleName("RulesTest").should().bePublic();

    @ArchTest
    @ArchTag("broken")
    static final ArchRule isBroken = noClasses().that().haveSimpleName("RulesTest").should().bePublic();

    @ArchTest
    @ArchIgnore(reason = "later")
    static final ArchRule isIgnored = noClasses().should().bePublic();

    @ArchTest
    static final ArchTests library = ArchTests.in(Library.class);

    @ArchTest
    static void isAMethod(JavaClasses classes) {
        classes().should().resideInAPackage("it..").check(classes);
    }
}
