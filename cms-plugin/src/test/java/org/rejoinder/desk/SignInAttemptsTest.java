package org.rejoinder.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.rejoinder.http.ClientAddress;

class SignInAttemptsTest {

    private final SignInAttempts attempts = new SignInAttempts();

    private static ClientAddress client(String address) throws UnknownHostException {
        return new ClientAddress(InetAddress.getByName(address));
    }

    @Test
    void after_ten_wrong_passwords_an_address_has_to_wait_and_no_other_does() throws UnknownHostException {
        for (int i = 0; i < 10; i++) {
            assertThat(attempts.mayTry(client("198.51.100.1"))).isTrue();
        }

        assertThat(attempts.mayTry(client("198.51.100.1"))).isFalse();
        assertThat(attempts.mayTry(client("198.51.100.2"))).isTrue();
        assertThat(attempts.pause()).hasSeconds(30);
    }

    @Test
    void right_passwords_do_not_count() throws UnknownHostException {
        var client = client("2001:db8::1");
        for (int i = 0; i < 30; i++) {
            assertThat(attempts.mayTry(client)).isTrue();
            attempts.wasRight(client);
        }
        assertThat(attempts.mayTry(client)).isTrue();
    }
}
