package io.github.mvnrunner.plugin;

import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;
import org.apache.maven.plugin.MojoExecutionException;

/** Text in the format of a properties file. */
final class PropertiesText {
    private PropertiesText() {}

    static Properties parse(String text) throws MojoExecutionException {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            throw new MojoExecutionException("Malformed properties, because " + e.getMessage() + ":\n" + text, e);
        }
        return properties;
    }
}
