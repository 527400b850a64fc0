package io.github.mvnrunner.worker.testng;

import java.util.List;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** The one suite, or a test in it. */
final class SuiteNode extends AbstractTestDescriptor {
    /** The kind of segment that names a test. */
    static final String TEST = "test";

    private static final String NAME = "TestSuite";

    /** Names of the tests that are asked for; empty for all. */
    final List<String> chosen;

    private final Type type;

    private SuiteNode(UniqueId id, String name, TestSource source, Type type, List<String> chosen) {
        super(id, name, source);
        this.type = type;
        this.chosen = chosen;
    }

    static SuiteNode suite(UniqueId root, List<String> chosen) {
        return new SuiteNode(root.append("suite", NAME), NAME, ClassSource.from(NAME), Type.CONTAINER, chosen);
    }

    /**
     * A test of this suite.
     *
     * @param key tells it from all others
     */
    SuiteNode test(String key, String name, String className, String method, String parameterTypes) {
        MethodSource source = MethodSource.from(className, method, parameterTypes);
        SuiteNode test = new SuiteNode(getUniqueId().append(TEST, key), name, source, Type.TEST, chosen);
        addChild(test);
        return test;
    }

    @Override
    public Type getType() {
        return type;
    }

    @Override
    public boolean mayRegisterTests() {
        return type == Type.CONTAINER;
    }
}
