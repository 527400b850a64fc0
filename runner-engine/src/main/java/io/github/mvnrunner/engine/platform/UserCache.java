package io.github.mvnrunner.engine.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** Finds places that only this user's processes write to. */
public final class UserCache {
    private UserCache() {}

    /** {@return the directory of that name, which may not exist yet} */
    public static Path directory(Map<String, String> environment, Properties properties, String name) {
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        if (Path.of(cache).isAbsolute()) {
            return Path.of(cache, "mvnrunner", name);
        }
        Path home = Path.of(properties.getProperty("user.home", ""));
        return home.isAbsolute() && canHoldCache(home)
                ? home.resolve(Path.of(".cache", "mvnrunner", name))
                : Path.of(properties.getProperty("java.io.tmpdir"), "mvnrunner-" + properties.getProperty("user.name"), name);
    }

    private static boolean canHoldCache(Path home) {
        Path cache = home.resolve(".cache");
        return Files.isWritable(Files.exists(cache) ? cache : home);
    }
}
