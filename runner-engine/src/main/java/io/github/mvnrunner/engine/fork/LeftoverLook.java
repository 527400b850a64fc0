package io.github.mvnrunner.engine.fork;

import java.util.List;

/**
 * Holds what was there after a worker's exit.
 *
 * @param reliable whether this machine tells; if not, nobody being seen means nothing
 * @param survivors those who outlived it, the dying ones left out
 */
public record LeftoverLook(boolean reliable, List<Survivor> survivors) {
    public LeftoverLook {
        survivors = List.copyOf(survivors);
    }
}
