package org.rejoinder.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private final TrustedProxies proxies = new TrustedProxies("127.0.0.1, ::1,10.1.0.0/16,2001:db8::/33");

    @ParameterizedTest(name = "{0} for {1} is {2}")
    @CsvSource(
            nullValues = "-",
            quoteCharacter = '`',
            value = {
                "203.0.113.9, -,                                  203.0.113.9",
                "203.0.113.9, 198.51.100.1,                       203.0.113.9", // nobody we know, so not believed
                "127.0.0.1,   198.51.100.1,                       198.51.100.1",
                "127.0.0.1,   `198.51.100.7, 198.51.100.1`,       198.51.100.1", // what stands left of it is hearsay
                "127.0.0.1,   `198.51.100.1, 10.1.255.3`,         198.51.100.1", // our second proxy
                "127.0.0.1,   `198.51.100.1, 10.2.0.3`,           10.2.0.3",
                "127.0.0.1,   -,                                  127.0.0.1",
                "127.0.0.1,   `10.1.0.2, 10.1.0.1`,               10.1.0.2",
                "127.0.0.1,   rejoinder.invalid,                  127.0.0.1", // a name is not looked up
                "127.0.0.1,   999.1.1.1,                          127.0.0.1",
                "127.0.0.1,   `198.51.100.1, unknown`,            127.0.0.1",
                "127.0.0.1,   198.51.100.1:4711,                  198.51.100.1", // as Azure's gateway writes it
                "127.0.0.1,   `[2001:db9::5]:4711`,               2001:db9:0:0:0:0:0:5",
                "127.0.0.1,   `[2001:db9::5]`,                    2001:db9:0:0:0:0:0:5",
                "127.0.0.1,   `198.51.100.1, \"[2001:db8::5]:1\"`, 198.51.100.1",
                "127.0.0.1,   `198.51.100.1, [2001:db9::5]x`,     127.0.0.1",
                "127.0.0.1,   `198.51.100.1:4711:1`,              127.0.0.1",
                "127.0.0.1,   ,                                   127.0.0.1",
                "::1,         2001:db9::5,                        2001:db9:0:0:0:0:0:5",
                "2001:db8:7fff::1, 198.51.100.1,                  198.51.100.1",
                "2001:db8:8000::1, 198.51.100.1,                  2001:db8:8000:0:0:0:0:1",
            })
    void the_last_hop_that_is_not_ours_is_the_client(String peer, String forwardedFor, String client) {
        assertThat(proxies.client(peer, forwardedFor).text()).isEqualTo(client);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0.0/x", "::1/129", "10.0.0", "1.2.3.4/-1"})
    void a_wrong_setting_stops_the_start_and_is_named(String networks) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrustedProxies(networks))
                .withMessageStartingWith("proxy.trusted: '" + networks + "'");
    }

    @Test
    void a_household_shares_its_network() {
        assertThat(network("2001:db8:1:2:3::4")).isEqualTo(network("2001:db8:1:2:ffff::"));
        assertThat(network("2001:db8:1:3::")).isNotEqualTo(network("2001:db8:1:2::"));
        assertThat(network("198.51.100.1")).isNotEqualTo(network("198.51.100.2"));
        assertThat(network("::ffff:198.51.100.1")).isEqualTo("198.51.100.1");
    }

    private static String network(String address) {
        return ClientAddress.parse(address).orElseThrow().network();
    }
}
