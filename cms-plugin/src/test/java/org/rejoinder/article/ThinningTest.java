package org.rejoinder.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rejoinder.article.Body.Format;

class ThinningTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Manuscript ANY =
            new ManuscriptBuilder("Any").body("x", Format.HTML).build();

    private static List<Revision> saved(Duration apart, int count, Set<Long> published) {
        var revisions = new ArrayList<Revision>();
        for (long number = 1; number <= count; number++) {
            var savedAt = NOW.minus(apart.multipliedBy(count - number));
            revisions.add(new Revision(number, ANY, "ann", savedAt, published.contains(number)));
        }
        Collections.reverse(revisions);
        return revisions;
    }

    @Test
    void all_of_the_last_days_stay() {
        assertThat(Thinning.superfluous(saved(Duration.ofHours(1), 700, Set.of()), NOW, 30))
                .isEmpty();
    }

    @Test
    void of_older_ones_the_last_of_a_day_stays_and_of_a_month_after_a_year() {
        var revisions = saved(Duration.ofHours(6), 4 * 365 * 3, Set.of());

        var gone = Thinning.superfluous(revisions, NOW, 30);

        assertThat(gone).doesNotContain(1L);
        assertThat(revisions.size() - gone.size()).isBetween(120 + 335 + 24, 120 + 335 + 28);
    }

    @Test
    void what_readers_saw_stays_and_thinning_twice_is_as_once() {
        var revisions = saved(Duration.ofHours(1), 4_000, Set.of(2L, 3L, 1_000L));

        var gone = Thinning.superfluous(revisions, NOW, 30);

        assertThat(gone).doesNotContain(1L, 2L, 3L, 1_000L).isNotEmpty();
        var left = revisions.stream()
                .filter(revision -> !gone.contains(revision.number()))
                .toList();
        assertThat(Thinning.superfluous(left, NOW, 30)).isEmpty();
    }
}
