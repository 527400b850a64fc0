package io.github.mvnrunner.plugin;

import org.codehaus.plexus.classworlds.realm.ClassRealm;

/** How this plugin came into a build, which says how far it reaches. */
enum Door {
    /** As an extension of the POMs that declare it, and of no others. */
    POM,
    /** From {@code .mvn/extensions.xml} or {@code maven.ext.class.path}, for every project. */
    CORE;

    private static final String OF_A_POM = "extension>";

    static Door of(ClassLoader loader) {
        return loader instanceof ClassRealm realm && realm.getId().startsWith(OF_A_POM) ? POM : CORE;
    }
}
