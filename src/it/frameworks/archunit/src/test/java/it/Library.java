package it;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

public class Library {
    @ArchTest
    static final ArchRule shared = classes().should().resideInAPackage("it..");

    @ArchTest
    static void sharedMethod(JavaClasses classes) {}
}
