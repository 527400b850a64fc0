package it

import spock.lang.Specification

class FirstVisitSpec extends Specification {
    def "finds the shop open"() {
        expect:
        Shop.open
    }
}
