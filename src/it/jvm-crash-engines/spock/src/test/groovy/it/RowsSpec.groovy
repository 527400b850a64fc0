package it

import java.util.concurrent.CountDownLatch
import spock.lang.Specification

class RowsSpec extends Specification {
    def "row #n"() {
        when:
        new File('rows.txt') << "$n\n"
        if (n == 2) {
            Runtime.runtime.halt(3)
        }
        if (n == 5) {
            new CountDownLatch(1).await()
        }

        then:
        n > 0

        where:
        n << (1..6)
    }

    def "other"() {
        expect:
        true
    }
}
