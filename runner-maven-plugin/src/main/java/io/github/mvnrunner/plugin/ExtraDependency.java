package io.github.mvnrunner.plugin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.graph.Exclusion;

/**
 * What tests find behind the dependencies of their project.
 *
 * @param coordinates {@code groupId:artifactId[:type[:classifier]]:version}
 * @param exclusions what of its own dependencies is left out
 */
record ExtraDependency(String coordinates, List<Exclusion> exclusions) {

    /** {@return Surefire's {@code additionalClasspathDependencies}} */
    static List<ExtraDependency> of(SurefireParameters parameters) {
        return parameters.children(SurefireParameter.ADDITIONAL_CLASSPATH_DEPENDENCIES).stream()
                .map(dependency -> of(parameters, dependency))
                .toList();
    }

    /** {@return a dependency of a plugin} */
    static ExtraDependency of(Dependency declared) {
        return new ExtraDependency(
                declared.getGroupId() + ":" + declared.getArtifactId() + ":" + declared.getVersion(),
                declared.getExclusions().stream()
                        .map(each -> exclusion(each.getGroupId(), each.getArtifactId()))
                        .toList());
    }

    private static ExtraDependency of(SurefireParameters parameters, Xpp3Dom dependency) {
        Optional<String> classifier = field(parameters, dependency, "classifier");
        String type = field(parameters, dependency, "type").orElse("jar");
        String coordinates = field(parameters, dependency, "groupId").orElse("")
                + ":" + field(parameters, dependency, "artifactId").orElse("")
                + classifier.map(name -> ":" + type + ":" + name).orElse(type.equals("jar") ? "" : ":" + type)
                + ":" + field(parameters, dependency, "version").orElse("");
        List<Exclusion> exclusions = Optional.ofNullable(dependency.getChild("exclusions")).stream()
                .flatMap(all -> Stream.of(all.getChildren()))
                .map(each -> exclusion(
                        field(parameters, each, "groupId").orElse("*"), field(parameters, each, "artifactId").orElse("*")))
                .toList();
        return new ExtraDependency(coordinates, exclusions);
    }

    private static Exclusion exclusion(String group, String artifact) {
        return new Exclusion(group, artifact, "*", "*");
    }

    private static Optional<String> field(SurefireParameters parameters, Xpp3Dom dependency, String name) {
        return Optional.ofNullable(dependency.getChild(name)).flatMap(parameters::valueOf);
    }
}
