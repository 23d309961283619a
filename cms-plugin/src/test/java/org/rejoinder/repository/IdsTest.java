package org.rejoinder.repository;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void ids_are_sixteen_letters_and_digits_and_never_the_same() {
        assertThat(Stream.generate(Ids::random).limit(10_000))
                .allMatch(Ids::isId)
                .doesNotHaveDuplicates();
    }

    @Test
    void ids_made_together_share_a_folder_and_many_fill_all_folders_alike() {
        var shards = Stream.generate(Ids::random)
                .limit(64 * 20_000)
                .collect(groupingBy(id -> id.substring(0, 2), counting()));
        assertThat(shards).hasSize(1024);
        assertThat(shards.values()).allMatch(count -> count < 64 * 60);
        assertThat(Stream.generate(Ids::random).limit(100).map(id -> id.substring(0, 2)))
                .satisfies(
                        beginnings -> assertThat(beginnings.stream().distinct()).hasSizeLessThanOrEqualTo(3));
    }
}
