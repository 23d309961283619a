package org.rejoinder.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.rejoinder.http.RateLimits.Rate;

class RateLimitsTest {

    private final RateLimits limits = new RateLimits();
    private Rate rate = new Rate(3, 1);

    @Test
    void after_the_burst_one_has_to_wait() {
        takeThree("198.51.100.1");

        var refusal = catchThrowableOfType(TooMany.class, () -> limits.take(client("198.51.100.1"), rate));
        assertThat(refusal.retryAfter().orElseThrow().toSeconds()).isEqualTo(1);
    }

    @Test
    void one_visitor_does_not_use_up_the_share_of_another() {
        takeThree("198.51.100.1");

        assertThatNoException().isThrownBy(() -> takeThree("198.51.100.2"));
    }

    @Test
    void a_changed_setting_holds_at_once() {
        takeThree("198.51.100.1");
        rate = new Rate(4, 1);

        assertThatNoException().isThrownBy(() -> takeThree("198.51.100.1"));
    }

    private void takeThree(String address) {
        for (int i = 0; i < 3; i++) {
            limits.take(client(address), rate);
        }
    }

    private static ClientAddress client(String address) {
        return ClientAddress.parse(address).orElseThrow();
    }
}
