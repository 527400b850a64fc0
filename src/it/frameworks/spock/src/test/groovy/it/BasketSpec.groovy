package it

import spock.lang.Ignore
import spock.lang.PendingFeature
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Stepwise
import spock.lang.Unroll

class BasketSpec extends Specification {
    @Shared
    List<String> opened = []

    def setupSpec() {
        opened << 'open'
    }

    def "an empty basket holds nothing"() {
        expect:
        [].size() == 0
    }

    def "what is put in is counted wrongly"() {
        given:
        def basket = ['apple']

        when:
        basket << 'pear'

        then:
        basket.size() == 3
    }

    def "#a and #b make #c"() {
        expect:
        a + b == c

        where:
        a | b || c
        1 | 1 || 2
        2 | 2 || 5
        3 | 3 || 6
    }

    @Unroll("unrolled #text")
    def unrolled() {
        expect:
        text.size() < 3

        where:
        text << ['a', 'bb', 'c,c', '']
    }

    @Ignore('later')
    def "is ignored"() {
        expect:
        false
    }

    @Requires({ false })
    def "is for another machine"() {
        expect:
        false
    }

    @PendingFeature
    def "is not done yet"() {
        expect:
        false
    }

    def "throws"() {
        when:
        throw new IllegalStateException('broken')

        then:
        thrown(IllegalArgumentException)
    }
}
