package org.rejoinder.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.webhook.Targets.RefusedTarget;

class TargetsTest {

    private final Targets targets = new Targets(false, false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.9.9",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::10.0.0.1",
                "64:ff9b::10.0.0.1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "3fff::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void what_is_not_the_open_internet_is_not_called(String address) throws UnknownHostException {
        assertThat(Targets.isOpen(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "192.169.0.1",
                "198.20.0.1",
                "203.0.112.1",
                "223.255.255.254",
                "2606:4700::1111",
                "2a00:1450::1",
                "2001:4860::8888",
                "::ffff:1.1.1.1"
            })
    void the_open_internet_is(String address) throws UnknownHostException {
        assertThat(Targets.isOpen(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hook",
                "ftp://www.example.org/",
                "https://",
                "https:///hook",
                "https://user:secret@www.example.org/",
                "https://www.example.org/#part",
                "https://www.example.org:0/",
                "https://www.example.org:70000/",
                "https://www.example.org/a b",
                "https://www.example.org/a\r\nX: y",
                "https://2130706433/",
                "javascript:alert(1)",
                "http://www.example.org/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://localhost/",
                "https://[fe80::1%25lo]/"
            })
    void no_webhook_is_entered_there(String url) {
        assertThat(targets.complaint(url)).isPresent();
    }

    @Test
    void the_servers_administrator_may_allow_it() {
        assertThat(new Targets(true, true).complaint("http://127.0.0.1:8080/hook"))
                .isEmpty();
        assertThat(new Targets(true, false).complaint("http://127.0.0.1:8080/hook"))
                .isPresent();
        assertThat(targets.complaint("https://1.1.1.1:8443/hook?a=b")).isEmpty();
    }

    @Test
    void a_name_is_looked_at_again_when_it_is_called() {
        assertThatThrownBy(() -> targets.addresses("localhost")).isInstanceOf(RefusedTarget.class);
    }
}
