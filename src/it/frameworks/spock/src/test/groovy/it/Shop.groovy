package it

import org.spockframework.runtime.extension.IGlobalExtension

/** Is open from before the first specification until after the last one. */
class Shop implements IGlobalExtension {
    static boolean open

    @Override
    void start() {
        open = true
    }

    @Override
    void stop() {
        open = false
    }
}
