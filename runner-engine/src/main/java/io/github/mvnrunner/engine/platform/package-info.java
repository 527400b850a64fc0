/** What the operating system gives: spawning, process groups, signals, locks between processes. */
package io.github.mvnrunner.engine.platform;
