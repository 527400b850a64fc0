package io.github.mvnrunner.engine.config;

/**
 * Says what a module's Surefire reports contain.
 *
 * @param nameSuffix Surefire's {@code reportNameSuffix}, may be empty
 * @param enableProperties whether system properties are listed
 * @param enableOutErr whether the output of passed tests is kept
 */
public record ReportSpec(boolean trimStackTrace, String nameSuffix, boolean enableProperties, boolean enableOutErr) {}
