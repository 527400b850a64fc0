package io.github.mvnrunner.worker.junit;

/** Unique ids as text; values never hold a slash, JUnit Platform escapes it. */
final class Ids {
    private static final String JUPITER = "[engine:junit-jupiter]";

    private Ids() {}

    static boolean isJupiterTopLevel(String id) {
        return id.startsWith(JUPITER + "/") && isTopLevel(id);
    }

    static boolean isJupiterClass(String id) {
        return id.startsWith(JUPITER + "/[class:") && isTopLevel(id);
    }

    static boolean isTopLevel(String id) {
        int slash = id.indexOf('/');
        return slash > 0 && id.indexOf('/', slash + 1) < 0;
    }

    static boolean isRoot(String id) {
        return id.indexOf('/') < 0;
    }

    /** True for the root of Jupiter inside a suite, too. */
    static boolean isJupiterRoot(String id) {
        return id.endsWith(JUPITER);
    }
}
