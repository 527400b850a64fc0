package io.github.mvnrunner.worker.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/**
 * Reads what annotations say of tests: that they are left out, or run several times.
 *
 * <p>By names, since no framework need be there. Where something can't be read, nothing is said.
 */
class Marks {
    /** Looks at nothing. */
    static final Marks NONE = new Marks(false) {
        @Override
        String ignored(TestSource source) {
            return null;
        }

        @Override
        boolean repeated(TestSource source) {
            return false;
        }
    };

    private static final List<String> IGNORING = Arrays.asList(
            "org.junit.jupiter.api.Disabled", "org.junit.Ignore", "net.jqwik.api.Disabled");
    private static final String EXTENSIONS = "org.junit.jupiter.api.extension.Extensions";
    private static final String REPEATED = "org.junit.jupiter.api.RepeatedTest";

    private final boolean asksAll;

    /** @param asksAll whether conditions that are the user's code are asked, too, and class files are read for TestNG */
    Marks(boolean asksAll) {
        this.asksAll = asksAll;
    }

    /** Why a node is left out by what it says itself; null if it isn't. */
    String ignored(TestSource source) {
        return element(source)
                .flatMap(element -> Stream.concat(
                                Stream.of(element).map(found -> asksAll ? TestNgMarks.ignored(found) : null),
                                annotations(element).map(found -> reason(found, element)))
                        .filter(reason -> reason != null)
                        .findFirst())
                .orElse(null);
    }

    /** Whether a node is a method that is repeated. */
    boolean repeated(TestSource source) {
        return source instanceof MethodSource
                && element(source)
                        .filter(element -> annotations(element).anyMatch(found -> name(found).equals(REPEATED)))
                        .isPresent();
    }

    private String reason(Annotation found, AnnotatedElement element) {
        if (IGNORING.contains(name(found))) {
            return value(found);
        }
        return asksAll ? Conditions.refusalByExtension(found, element) : Conditions.refusal(found, element);
    }

    private static String value(Annotation found) {
        try {
            Object value = found.annotationType().getMethod("value").invoke(found);
            return value.toString().isEmpty() ? "@" + found.annotationType().getSimpleName() : value.toString();
        } catch (ReflectiveOperationException | RuntimeException unreadable) {
            return "@" + found.annotationType().getSimpleName();
        }
    }

    private static Optional<AnnotatedElement> element(TestSource source) {
        try {
            if (source instanceof ClassSource) {
                return Optional.of(load(((ClassSource) source).getClassName()));
            }
            if (source instanceof MethodSource) {
                MethodSource method = (MethodSource) source;
                String parameters = method.getMethodParameterTypes();
                return ReflectionSupport.findMethod(
                                load(method.getClassName()), method.getMethodName(), parameters == null ? "" : parameters)
                        .map(AnnotatedElement.class::cast);
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError unreadable) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
    }

    /** Those that stand there, and those that these are annotated with. */
    private static Stream<Annotation> annotations(AnnotatedElement element) {
        Set<Annotation> found = new LinkedHashSet<>();
        collect(element, found, new HashSet<>());
        return found.stream();
    }

    private static void collect(AnnotatedElement element, Set<Annotation> found, Set<Class<?>> seen) {
        try {
            for (Annotation annotation : element.getAnnotations()) {
                if (!name(annotation).startsWith("java.")) {
                    found.add(annotation);
                    collect(annotation, found, seen);
                }
            }
        } catch (RuntimeException | LinkageError unreadable) {
            // what is there so far counts
        }
    }

    /** One that may stand there several times stands inside another one then. */
    private static void collect(Annotation annotation, Set<Annotation> found, Set<Class<?>> seen) {
        if (name(annotation).equals(EXTENSIONS)) {
            found.addAll(Arrays.asList(inside(annotation)));
        } else if (seen.add(annotation.annotationType())) {
            collect(annotation.annotationType(), found, seen);
        }
    }

    private static Annotation[] inside(Annotation annotation) {
        try {
            return (Annotation[]) annotation.annotationType().getMethod("value").invoke(annotation);
        } catch (ReflectiveOperationException | RuntimeException unreadable) {
            return new Annotation[0];
        }
    }

    private static String name(Annotation annotation) {
        return annotation.annotationType().getName();
    }
}
