package it

import spock.lang.Specification

class SecondVisitSpec extends Specification {
    def "finds the shop open"() {
        expect:
        Shop.open
    }
}
