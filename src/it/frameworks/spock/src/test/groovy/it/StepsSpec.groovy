package it

import spock.lang.Specification
import spock.lang.Stepwise

/** What comes after a failure is skipped. */
@Stepwise
class StepsSpec extends Specification {
    def "first"() {
        expect:
        true
    }

    def "second"() {
        expect:
        false
    }

    def "third"() {
        expect:
        true
    }
}
