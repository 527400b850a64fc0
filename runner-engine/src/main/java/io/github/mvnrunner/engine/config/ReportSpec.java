package io.github.mvnrunner.engine.config;

import io.github.mvnrunner.engine.event.ReportStyle;

/**
 * Says what a module's Surefire reports contain.
 *
 * @param nameSuffix Surefire's {@code reportNameSuffix}, may be empty
 * @param enableProperties whether system properties are listed
 * @param enableOutErr whether the output of passed tests is kept
 * @param style how they look otherwise
 */
public record ReportSpec(
        boolean trimStackTrace, String nameSuffix, boolean enableProperties, boolean enableOutErr, ReportStyle style) {}
