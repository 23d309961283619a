package org.rejoinder.sample.server.trust;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.sample.server.Api;

/** Row 22: who enters an address learns nothing of it, neither from the answer nor from how long it takes. */
@ExtendWith(TrustServer.Shared.class)
class KnownAddressIT {

    private static final int ROUNDS = 120;
    private static final double MOST = 1.5; // of medians of single requests on a busy machine

    @Test
    void a_known_and_an_unknown_address_are_answered_alike_also_in_time(TrustServer server) {
        var article = server.publish("Who is here");
        var known = "known@example.net";
        var unused = timed(server, article, known, new ArrayList<>());
        WhoIsWhoIT.confirm(server, known);
        var ofKnown = new ArrayList<Long>();
        var ofUnknown = new ArrayList<Long>();
        for (int i = 0; i < ROUNDS; i++) {
            var unknown = "unknown" + i + "@example.net";
            var first = timed(server, article, i % 2 == 0 ? known : unknown, i % 2 == 0 ? ofKnown : ofUnknown);
            var second = timed(server, article, i % 2 == 0 ? unknown : known, i % 2 == 0 ? ofUnknown : ofKnown);

            assertThat(first.keySet()).isEqualTo(second.keySet());
            assertThat(first.getString("status")).isEqualTo(second.getString("status"));
        }
        assertThat(median(ofKnown) / median(ofUnknown)).isBetween(1 / MOST, MOST);
    }

    private static JsonObject timed(TrustServer server, String article, String email, List<Long> times) {
        var body = Json.createObjectBuilder()
                .add("name", "Somebody")
                .add("email", email)
                .add("body", "Words of " + System.nanoTime())
                .add("notify", "replies")
                .build()
                .toString();
        long begin = System.nanoTime();
        var answer = server.visitor().call("POST", "/articles/" + article + "/comments", body);
        times.add(System.nanoTime() - begin);
        return Api.expect(201, answer);
    }

    private static double median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
