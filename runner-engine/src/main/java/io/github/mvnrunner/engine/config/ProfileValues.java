package io.github.mvnrunner.engine.config;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds what all profiles say, read and checked. */
record ProfileValues(Map<String, Read> profiles) {

    /** What one profile says, without its ancestors. */
    private record Read(Layer layer, OverrideReader.Read overrides, List<ScriptRule> scriptRules) {}

    static ProfileValues read(Collection<Profile> profiles, LayerReader layers, ScriptRuleReader scripts) {
        Map<String, Read> read = new LinkedHashMap<>();
        OverrideReader overrides = new OverrideReader(layers);
        profiles.forEach(profile -> read.put(
                profile.name(),
                new Read(
                        layers.read(profile.values()),
                        overrides.read(profile.overrides()),
                        scripts.read(profile.scripts()))));
        return new ProfileValues(read);
    }

    List<Layer> layers(List<String> ancestry) {
        return ancestry.stream().map(name -> profiles.get(name).layer()).toList();
    }

    OverrideReader.Read overrides(List<String> ancestry) {
        List<OverrideReader.Read> all =
                ancestry.stream().map(name -> profiles.get(name).overrides()).toList();
        return new OverrideReader.Read(
                all.stream().flatMap(read -> read.rules().stream()).toList(),
                all.stream().flatMap(read -> read.platform().stream()).toList());
    }

    List<ScriptRule> scriptRules(List<String> ancestry) {
        return ancestry.stream()
                .flatMap(name -> profiles.get(name).scriptRules().stream())
                .toList();
    }
}
