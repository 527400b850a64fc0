package it

import spock.lang.Specification

class SetupFailsSpec extends Specification {
    def setupSpec() {
        throw new IllegalStateException('set-up')
    }

    def "is never run"() {
        expect:
        true
    }
}
