package org.rejoinder.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.article.Body.Format;
import org.rejoinder.problem.FieldError;
import org.rejoinder.problem.Invalid;
import org.rejoinder.text.Slug;

class ManuscriptBuilderTest {

    private static ManuscriptBuilder titled(@Nullable String title) {
        return new ManuscriptBuilder(title).body("x", Format.HTML);
    }

    private static void refused(String field, ManuscriptBuilder builder) {
        assertThatThrownBy(builder::build)
                .isInstanceOf(Invalid.class)
                .asInstanceOf(type(Invalid.class))
                .satisfies(problem -> assertThat(problem.errors())
                        .extracting(FieldError::field)
                        .containsExactly(field));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "ice-heat, ice-heat",
        "größe, größe",
        "Hot or Cold?, hot-or-cold",
        "../../etc/passwd, etc-passwd",
        "'  Ελιά  ', elia",
        "a--b, a-b",
    })
    void a_slug_is_taken_as_it_is_or_made_of_what_was_typed(String typed, String slug) {
        assertThat(titled("A").slug(typed).build().slug()).contains(new Slug(slug));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!!", "-", "/", "🧊", "\u202E\u0000", "..."})
    void a_slug_of_which_nothing_is_left_is_refused(String typed) {
        refused("slug", titled("A").slug(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void an_empty_slug_is_none(String typed) {
        assertThat(titled("A").slug(typed).build().slug()).isEmpty();
    }

    @Test
    void too_much_of_anything_is_refused_by_name() {
        refused("title", titled(null));
        refused("title", titled("\u202E\u0000 "));
        refused("title", titled("a".repeat(301)));
        refused("slug", titled("A").slug("a".repeat(301)));
        refused("excerpt", titled("A").excerpt("a".repeat(2_001)));
        refused("body", titled("A").body("a".repeat(4_000_001), Format.HTML));
        refused("categories", titled("A").categories(names(1_000)));
        refused("tags", titled("A").tags(names(1_000)));
        refused("tags", titled("A").tags(List.of("a".repeat(101))));
        refused("tags", titled("A").tags(List.of("!!!")));
        refused("publishedAt", titled("A").publishedAt(Instant.MAX));
        refused("publishedAt", titled("A").publishedAt(Instant.MIN));
        refused("publishedAt", titled("A").publishedAt(Instant.parse("0000-12-31T23:59:59Z")));
    }

    @Test
    void control_and_bidi_characters_are_in_no_member() {
        var hostile = "a\u0000\u202E\u2066\uFEFF\u0007b\uD800";

        var manuscript = titled(hostile)
                .slug(hostile)
                .excerpt(hostile)
                .body(hostile, Format.MARKDOWN)
                .tags(List.of(hostile))
                .build();

        assertThat(manuscript.title()).isEqualTo("ab");
        assertThat(manuscript.slug()).contains(new Slug("ab"));
        assertThat(manuscript.excerpt()).isEqualTo("ab");
        assertThat(manuscript.body().source()).isEqualTo("ab");
        assertThat(manuscript.body().html().value().strip()).isEqualTo("<p>ab</p>");
        assertThat(manuscript.tags()).containsExactly(new Tag("ab", "ab"));
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "name-" + i).toList();
    }
}
