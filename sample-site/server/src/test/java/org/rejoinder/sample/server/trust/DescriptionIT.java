package org.rejoinder.sample.server.trust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The API says of every operation what it is for. */
@ExtendWith(TrustServer.Shared.class)
class DescriptionIT {

    @Test
    void every_operation_is_described(TrustServer server) {
        var routes = Route.all(server.server());
        assertThat(routes).hasSizeGreaterThan(80);
        for (var route : routes) {
            assertThat(route.operation().getString("summary", ""))
                    .as(route.toString())
                    .hasSizeGreaterThan(8);
            assertThat(route.operation().getJsonArray("tags"))
                    .as(route.toString())
                    .hasSize(1);
            assertThat(route.operation().getJsonObject("responses").keySet())
                    .as(route.toString())
                    .contains("400", "default")
                    .anyMatch(status -> status.startsWith("2"));
        }
        var schemas = routes.get(0).document().getJsonObject("components").getJsonObject("schemas");
        assertThat(schemas.keySet()).as("two of one name").noneMatch(name -> name.matches(".*[0-9]"));
    }
}
