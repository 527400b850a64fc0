package it;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.ErrorCollector;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;
import org.junit.rules.TestName;

public class RulesTest {
    private static boolean open;

    @ClassRule
    public static final ExternalResource RESOURCE = new ExternalResource() {
        @Override
        protected void before() {
            open = true;
        }
    };

    @Rule
    public final TestName name = new TestName();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Rule
    public final ErrorCollector errors = new ErrorCollector();

    @BeforeClass
    public static void resourceIsOpen() {
        assertTrue(open);
    }

    @AfterClass
    public static void resourceIsStillOpen() {
        assertTrue(open);
    }

    @Test
    public void knowsItsName() {
        assertEquals("knowsItsName", name.getMethodName());
    }

    @Test
    public void hasAFolder() throws IOException {
        assertTrue(folder.newFile("a").isFile());
    }

    @Test
    public void collectsTwoErrors() {
        errors.addError(new AssertionError("first"));
        errors.addError(new IllegalStateException("second"));
    }
}
