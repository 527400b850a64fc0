package io.github.mvnrunner.engine.report.list;

/**
 * Describes one setting of a test.
 *
 * @param value as it would stand in the configuration file
 * @param from who said so
 */
public record ListedSetting(String key, String value, String from) {}
