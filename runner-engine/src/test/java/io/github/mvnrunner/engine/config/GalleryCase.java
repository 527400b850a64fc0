package io.github.mvnrunner.engine.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds one configuration that is wrong, for the gallery of errors. */
record GalleryCase(
        String title, Optional<String> toml, Map<String, String> options, Map<String, String> environment) {

    static final List<GalleryCase> ALL = List.of(
            file("A key that nobody knows", "[profile.ci]\nslow-timout = \"30s\"\n"),
            file("A value of the wrong kind", "[profile.ci]\nretries = \"two\"\npriority = 200\n"),
            file("A duration without a unit", "[profile.ci]\ninit-timeout = \"60\"\n"),
            file("A table that lacks a key", "[profile.ci]\nslow-timeout = { terminate-after = 2 }\n"),
            file(
                    "Values of a table that don't go together",
                    """
                    [profile.ci]
                    retries = { backoff = "exponential", count = 3, delay = "5s", max-delay = "1s" }
                    """),
            file("Two ways to say one thing", "[profile.ci]\nfail-fast = true\nmax-fail = 3\n"),
            file("A key of a later version", "[profile.ci]\nrun-extra-args = [\"-v\"]\n"),
            file("A version that is no number", "runner-version = \"latest\"\n"),
            file("A file that is no TOML", "[profile.ci]\nretries = two\n"),
            file("A parent that nobody defined", "[profile.ci]\ninherits = \"bsae\"\n\n[profile.base]\n"),
            file(
                    "Profiles that inherit in a circle",
                    "[profile.a]\ninherits = \"b\"\n\n[profile.b]\ninherits = \"a\"\n"),
            file(
                    "A test group that nobody defined",
                    "[test-groups.database]\nmax-threads = 2\n\n[profile.ci]\ntest-group = \"databse\"\n"),
            file("A test group without a limit", "[test-groups.database]\n"),
            file(
                    "A filter with several mistakes",
                    """
                    [[profile.ci.overrides]]
                    filter = "tset(a) || tag(b c) and test(/(/)"
                    retries = 1
                    """),
            file(
                    "A filter over several lines",
                    """
                    [[profile.ci.overrides]]
                    filter = '''
                      tag(slow)
                      and nto class(*IT)
                    '''
                    retries = 1
                    """),
            file(
                    "A predicate that would be circular",
                    "[[profile.ci.overrides]]\nfilter = \"group(database)\"\npriority = 5\n"),
            file("An override for nothing", "[[profile.ci.overrides]]\nretries = 1\n"),
            file("An override that sets nothing", "[[profile.ci.overrides]]\nfilter = \"tag(slow)\"\n"),
            file(
                    "A key of the run in an override",
                    "[[profile.ci.overrides]]\nfilter = \"tag(slow)\"\ntest-threads = 1\n"),
            file(
                    "A platform that nobody knows",
                    "[[profile.ci.overrides]]\nplatform = { os = \"linx\" }\nretries = 1\n"),
            file("A selection in the file", "[profile.ci]\nfilter = \"tag(slow)\"\n"),
            file(
                    "A script that nobody defined",
                    """
                    [scripts.setup.database]
                    command = "bin/start-database"

                    [[profile.ci.scripts]]
                    filter = "tag(database)"
                    setup = "databse"
                    """),
            file("A command that is never closed", "[scripts.setup.database]\ncommand = \"start 'it\"\n"),
            new GalleryCase(
                    "An option that nobody knows", Optional.empty(), Map.of("retreis", "3"), Map.of()),
            new GalleryCase(
                    "A variable that nobody knows",
                    Optional.empty(),
                    Map.of(),
                    Map.of("MVNRUNNER_TEST_THREAD", "3")),
            new GalleryCase(
                    "An address that no debugger can reach", Optional.empty(), Map.of("debug", "65536"), Map.of()),
            file("A wish to debug in the file", "[profile.default]\ndebug = true\n"),
            new GalleryCase(
                    "A filter on the command line",
                    Optional.empty(),
                    Map.of("filter", "tag(slow) & nono()"),
                    Map.of()));

    private static GalleryCase file(String title, String toml) {
        return new GalleryCase(title, Optional.of(toml), Map.of(), Map.of());
    }
}
