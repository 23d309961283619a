package org.rejoinder.sample.server.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One source that sends without end gets its share and no more, whatever it sends and whoever it says it is. */
@ExtendWith(TrustServer.Shared.class)
class FloodIT {

    private static final int BURST = 60;
    private static final int POSTS = 1_000;

    @Test
    void a_thousand_posts_of_one_source_are_held_to_its_limit(TrustServer server) {
        var thread = "/articles/" + server.publish("Flooded") + "/comments";
        server.set("comments.rate", Integer.toString(BURST));
        try {
            long begun = System.nanoTime();
            int taken = 0;
            for (int i = 0; i < POSTS; i++) {
                // the proxy that is believed says last from where it came; what stands before that anybody can write
                var answer = post(server, thread, i, "203.0.113." + i % 200 + ", 198.51.100.7");
                if (answer.statusCode() == 429) {
                    var wait = answer.headers().firstValue("Retry-After").orElse("");
                    assertThat(wait).containsOnlyDigits();
                    assertThat(Integer.parseInt(wait)).isBetween(1, 3);
                } else {
                    taken++;
                    assertThat(answer.statusCode()).isIn(201, 400, 413, 422);
                }
            }
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) + 1;
            assertThat(taken).isBetween(BURST, BURST + (int) seconds);
            assertThat(post(server, thread, 0, "198.51.100.8").statusCode())
                    .as("somebody else")
                    .isEqualTo(201);
        } finally {
            server.set("comments.rate", "10000");
        }
    }

    /** Every other one is nonsense, which is no cheaper than a comment. */
    private static HttpResponse<String> post(TrustServer server, String thread, int number, String from) {
        var body = switch (number % 6) {
            case 1 -> "{\"name\": \"Half";
            case 3 -> "{\"name\": \"\", \"email\": \"x\", \"body\": \" \"}";
            case 5 -> "{\"status\": \"approved\"}";
            default ->
                "{\"name\": \"Flo\", \"email\": \"flo@example.net\", \"body\": \"Number %d of %s\"}"
                        .formatted(number, from);
        };
        return server.visitor().call("POST", thread, body, "X-Forwarded-For", from);
    }
}
