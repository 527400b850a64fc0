/** Reading and pausing time. */
package io.github.mvnrunner.engine.time;
