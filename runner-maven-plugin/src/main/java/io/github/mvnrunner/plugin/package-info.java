/**
 * Translates a Maven build into run requests for the engine.
 *
 * <p>Nothing here runs a test or loads a user's class: a Mojo reads the model, resolves class paths, starts the
 * engine as a process of its own and turns its exit code into Maven's two exceptions.
 */
package io.github.mvnrunner.plugin;
