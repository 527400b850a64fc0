package io.github.mvnrunner.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Surefire's {@code additionalClasspathDependencies}, as coordinates. */
final class ExtraDependencies {
    private ExtraDependencies() {}

    /** {@return {@code groupId:artifactId[:type[:classifier]]:version} of each; {@code exclusions} don't count} */
    static List<String> coordinates(SurefireParameters parameters) {
        List<String> coordinates = new ArrayList<>();
        for (Xpp3Dom dependency : parameters.children(SurefireParameter.ADDITIONAL_CLASSPATH_DEPENDENCIES)) {
            Optional<String> classifier = field(parameters, dependency, "classifier");
            String type = field(parameters, dependency, "type").orElse("jar");
            coordinates.add(field(parameters, dependency, "groupId").orElse("")
                    + ":" + field(parameters, dependency, "artifactId").orElse("")
                    + classifier.map(name -> ":" + type + ":" + name).orElse(type.equals("jar") ? "" : ":" + type)
                    + ":" + field(parameters, dependency, "version").orElse(""));
        }
        return coordinates;
    }

    private static Optional<String> field(SurefireParameters parameters, Xpp3Dom dependency, String name) {
        return Optional.ofNullable(dependency.getChild(name)).flatMap(parameters::valueOf);
    }
}
