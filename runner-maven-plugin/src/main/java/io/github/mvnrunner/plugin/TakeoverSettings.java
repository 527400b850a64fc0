package io.github.mvnrunner.plugin;

import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;

/** What of a project is taken over; what the user types outranks the project's own properties. */
record TakeoverSettings(Properties user, Properties project) {
    private static final String SKIP = "runner.skip-takeover";
    private static final String FAILSAFE = "runner.failsafe";

    /** {@return the plugins whose place is taken} */
    Set<TestPlugin> replaced() {
        if (flag(SKIP, false)) {
            return Set.of();
        }
        return flag(FAILSAFE, true) ? EnumSet.allOf(TestPlugin.class) : EnumSet.of(TestPlugin.SUREFIRE);
    }

    /** {@return whether the user leaves the whole build to Surefire and Failsafe} */
    static boolean isSkipped(Properties user) {
        return new TakeoverSettings(user, new Properties()).flag(SKIP, false);
    }

    private boolean flag(String name, boolean otherwise) {
        String value = user.getProperty(name, project.getProperty(name));
        return value == null ? otherwise : Boolean.parseBoolean(value);
    }
}
