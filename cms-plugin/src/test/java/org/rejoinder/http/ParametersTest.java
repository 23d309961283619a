package org.rejoinder.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.problem.Malformed;

class ParametersTest {

    public record Thing(String name, @Nullable String body, int count) {}

    @Test
    void a_limit_has_a_usual_value() {
        assertThat(Limit.parse(null, 20, 100)).isEqualTo(20);
        assertThat(Limit.parse("100", 20, 100)).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "101", "1.5", "x", "99999999999", "٣", " 5", "+5", "05"})
    void a_limit_is_a_whole_number_within_its_bounds(String text) {
        assertThatThrownBy(() -> Limit.parse(text, 20, 100))
                .isInstanceOf(Malformed.class)
                .hasMessage("'limit' must be a whole number from 1 to 100.");
    }

    @Test
    void fields_keep_what_was_asked_for() {
        var fields = Fields.parse("count,body,name", Thing.class);

        assertThat(fields.ask("body")).isTrue();
        assertThat(fields.of(new Thing("a", null, 3))).isEqualTo(Map.of("name", "a", "count", 3));
    }

    @Test
    void without_fields_all_is_kept_and_nothing_was_asked_for() {
        var fields = Fields.parse(null, Thing.class);
        var thing = new Thing("a", "b", 3);

        assertThat(fields.of(thing)).isSameAs(thing);
        assertThat(fields.ask("body")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "email", "name,", "name,,body", "name body", "Name"})
    void an_unknown_field_is_refused(String text) {
        assertThatThrownBy(() -> Fields.parse(text, Thing.class)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"a\",               true",
                "*,                   true",
                "`\"b\", \"a\"`,      true",
                "W/\"a\",             false",
                "\"b\",               false",
                "a,                   false",
                "\"a,                 false",
            })
    void if_match_compares_strongly(String header, boolean passes) {
        if (passes) {
            IfMatch.require(header, "a");
        } else {
            assertThatThrownBy(() -> IfMatch.require(header, "a")).isInstanceOf(Stale.class);
        }
        assertThat(EntityTags.namesStrongly(header, IfMatch.tag("a"))).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"a\",                   true",
                " *,                      true",
                "`W/\"b\", W/\"a\"`,      true",
                "`\"a,b\", \"a\"`,        true",
                "`\"x\",\"y\"`,           false",
                "\"aa\",                  false",
            })
    void if_none_match_compares_weakly(String header, boolean names) {
        assertThat(EntityTags.namesWeakly(header, "\"a\"")).isEqualTo(names);
    }

    @Test
    void changing_without_having_looked_is_refused() {
        assertThatThrownBy(() -> IfMatch.require(null, "a")).isInstanceOf(PreconditionRequired.class);
        assertThatThrownBy(() -> IfMatch.require(" ", "a")).isInstanceOf(PreconditionRequired.class);
    }
}
