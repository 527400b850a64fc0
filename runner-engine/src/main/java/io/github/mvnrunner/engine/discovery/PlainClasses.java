package io.github.mvnrunner.engine.discovery;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tells from class files whether JUnit 4 and TestNG find tests in a class without running code of the user's.
 *
 * <p>A runner of the user's own, a {@code suite()} or a {@code @Factory} may look at the clock, or read any file, and make
 * other tests of that next time.
 */
final class PlainClasses {
    /** Those that find methods by their annotations, and nothing else. */
    private static final Set<String> PLAIN_RUNNERS = Set.of(
            "Lorg/junit/runners/JUnit4;",
            "Lorg/junit/runners/BlockJUnit4ClassRunner;",
            "Lorg/mockito/junit/MockitoJUnitRunner;",
            "Lorg/mockito/junit/MockitoJUnitRunner$Strict;",
            "Lorg/mockito/junit/MockitoJUnitRunner$StrictStubs;",
            "Lorg/mockito/junit/MockitoJUnitRunner$Silent;");

    private static final String TESTNG = "Lorg/testng/annotations/";

    /** Those that say what is a test and how it is run. */
    private static final Set<String> PLAIN_ANNOTATIONS = Set.of(
            "Test",
            "BeforeSuite",
            "AfterSuite",
            "BeforeTest",
            "AfterTest",
            "BeforeGroups",
            "AfterGroups",
            "BeforeClass",
            "AfterClass",
            "BeforeMethod",
            "AfterMethod",
            "DataProvider",
            "Parameters",
            "Optional",
            "Ignore");

    private final ClassPathFiles files;
    private final Map<String, Boolean> plainForJUnit4 = new HashMap<>();
    private final Map<String, Boolean> plainForTestNg = new HashMap<>();

    PlainClasses(ClassPathFiles files) {
        this.files = files;
    }

    /** {@return whether that holds of JUnit 4 and a class, given by its binary name} */
    boolean forJUnit4(String className) {
        return isPlain(className.replace('.', '/'), PlainClasses::isPlainJUnit4, plainForJUnit4);
    }

    /** {@return whether that holds of TestNG and a class, given by its binary name} */
    boolean forTestNg(String className) {
        return isPlain(className.replace('.', '/'), PlainClasses::isPlainTestNg, plainForTestNg);
    }

    /** Whether a class is, and all that it inherits from. */
    private boolean isPlain(String name, Predicate<ClassModel> plain, Map<String, Boolean> known) {
        Boolean before = known.get(name);
        if (before != null) {
            return before;
        }
        boolean found = name.startsWith("java/") || read(name)
                .filter(plain)
                .filter(model -> supertypes(model).allMatch(type -> isPlain(type, plain, known)))
                .isPresent();
        known.put(name, found);
        return found;
    }

    private Optional<ClassModel> read(String name) {
        return files.first(name + ".class").map(ClassFile.of()::parse);
    }

    private static Stream<String> supertypes(ClassModel model) {
        return Stream.concat(model.superclass().stream(), model.interfaces().stream()).map(ClassEntry::asInternalName);
    }

    private static boolean isPlainJUnit4(ClassModel model) {
        return !model.thisClass().asInternalName().startsWith("junit/")
                && annotations(model).allMatch(PlainClasses::isPlainRunner)
                && model.methods().stream()
                        .noneMatch(method -> method.methodName().equalsString("suite")
                                && method.flags().has(AccessFlag.STATIC)
                                && method.methodTypeSymbol().parameterCount() == 0);
    }

    private static boolean isPlainRunner(Annotation annotation) {
        return !annotation.className().equalsString("Lorg/junit/runner/RunWith;")
                || annotation.elements().stream()
                        .allMatch(element -> element.value() instanceof AnnotationValue.OfClass runner
                                && PLAIN_RUNNERS.contains(runner.className().stringValue()));
    }

    private static boolean isPlainTestNg(ClassModel model) {
        return !model.thisClass().asInternalName().startsWith("org/testng/")
                && Stream.concat(Stream.of(model), model.methods().stream())
                        .flatMap(PlainClasses::annotations)
                        .map(annotation -> annotation.className().stringValue())
                        .filter(type -> type.startsWith(TESTNG))
                        .allMatch(type -> PLAIN_ANNOTATIONS.contains(type.substring(TESTNG.length(), type.length() - 1)));
    }

    private static Stream<Annotation> annotations(AttributedElement element) {
        return element.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(all -> all.annotations().stream());
    }
}
