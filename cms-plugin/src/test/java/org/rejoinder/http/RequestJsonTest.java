package org.rejoinder.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rejoinder.problem.Malformed;

class RequestJsonTest {

    public enum Mood {
        FIRST_HELD,
        OPEN
    }

    public record Person(@Nullable String name, @Nullable Integer age) {}

    public record Request(
            @Nullable String text,
            @Nullable Boolean yes,
            @Nullable Integer small,
            @Nullable Long large,
            @Nullable Instant at,
            @Nullable LocalDate on,
            @Nullable Mood mood,
            @Nullable Person person,
            @Nullable List<String> tags,
            @Nullable List<Person> people) {}

    @Test
    void reads_all_that_a_request_may_say() {
        var json = """
                {"text": "ü\\ud83d\\ude00", "yes": true, "small": -7, "large": 9007199254740993, "at": "2026-11-22T10:15:30Z",
                 "on": "2026-11-22", "mood": "first-held", "person": {"name": "Ann", "age": 7}, "tags": ["a", "b"],
                 "people": [{"name": "Bob"}, {}]}
                """;

        assertThat(read(json))
                .isEqualTo(new Request(
                        "ü😀",
                        true,
                        -7,
                        9007199254740993L,
                        Instant.parse("2026-11-22T10:15:30Z"),
                        LocalDate.parse("2026-11-22"),
                        Mood.FIRST_HELD,
                        new Person("Ann", 7),
                        List.of("a", "b"),
                        List.of(new Person("Bob", null), new Person(null, null))));
    }

    @Test
    void what_is_absent_or_null_is_not_there() {
        assertThat(read("{\"text\": null}"))
                .isEqualTo(new Request(null, null, null, null, null, null, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"text\": 5}                     | 'text' must be a string.",
                "{\"text\": [\"a\"]}               | 'text' must be a string.",
                "{\"yes\": \"true\"}               | 'yes' must be true or false.",
                "{\"small\": \"5\"}                | 'small' must be a whole number.",
                "{\"small\": 1.7}                  | 'small' must be a whole number.",
                "{\"small\": 99999999999}          | 'small' must be a whole number.",
                "{\"large\": 9223372036854775808}  | 'large' must be a whole number.",
                "{\"large\": 1e999999999}          | 'large' must be a whole number.",
                "{\"at\": \"yesterday\"}           | 'at' must be an instant such as 2026-11-22T10:15:30Z.",
                "{\"at\": 1}                       | 'at' must be an instant such as 2026-11-22T10:15:30Z.",
                "{\"on\": \"2026-02-30\"}          | 'on' must be a date such as 2026-11-22.",
                "{\"mood\": \"OPEN\"}              | 'mood' must be one of first-held, open.",
                "{\"person\": \"Ann\"}             | 'person' must be an object.",
                "{\"person\": {\"age\": true}}     | 'person.age' must be a whole number.",
                "{\"person\": {\"secret\": 1}}     | There is a member in 'person' that it does not know.",
                "{\"tags\": \"a\"}                 | 'tags' must be a list.",
                "{\"tags\": [\"a\", null]}         | 'tags[1]' must be a string.",
                "{\"people\": [{\"name\": 1}]}     | 'people[0].name' must be a string.",
                "{\"text\": \"\\ud800\"}           | 'text' must be well-formed Unicode.",
            })
    void a_wrong_type_is_named_and_not_repeated(String json, String complaint) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(Malformed.class).hasMessage(complaint);
    }

    @Test
    void an_unknown_member_is_refused_without_repeating_it() {
        assertThatThrownBy(() -> read("{\"<script>\": 1}"))
                .isInstanceOf(Malformed.class)
                .hasMessageStartingWith("There is a member that this request does not know. It knows text, yes,");
    }

    static Stream<String> notOneObject() {
        return Stream.of(
                "",
                " ",
                "null",
                "[]",
                "5",
                "\"text\"",
                "{",
                "{}}",
                "{} {}",
                "{\"text\": \"a\"} x",
                "{\"text\": \"a\",}",
                "{'text': 'a'}",
                "{\"text\": \"a\", \"text\": \"b\"}",
                "{\"person\": {\"name\": \"a\", \"name\": \"b\"}}",
                "{\"small\": 01}",
                "{\"small\": NaN}",
                "{\"text\": \"a\nb\"}",
                "{\"tags\": " + "[".repeat(50) + "]".repeat(50) + "}",
                "{\"tags\": " + "[".repeat(100_000),
                "\ufeff{}");
    }

    @ParameterizedTest
    @MethodSource("notOneObject")
    void what_is_not_one_json_object_is_refused(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(Malformed.class);
    }

    @Test
    void what_is_not_utf8_is_refused() {
        byte[] body = {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xfc, '"', '}'};

        assertThatThrownBy(() -> RequestJson.read(body, Request.class))
                .isInstanceOf(Malformed.class)
                .hasMessage("The body is not UTF-8.");
    }

    @Test
    void brackets_within_strings_nest_nothing() {
        var json = "{\"text\": \"" + "[{\\\"".repeat(100) + "\"}";

        assertThat(read(json).text()).hasSize(300);
    }

    @Test
    void states_are_written_as_their_words_and_nothing_is_written_for_null() {
        var request = new Request("a", null, null, null, null, null, Mood.FIRST_HELD, null, null, null);

        assertThat(JsonRules.jsonb().toJson(request)).isEqualTo("{\"mood\":\"first-held\",\"text\":\"a\"}");
    }

    private static Request read(String json) {
        return RequestJson.read(json.getBytes(UTF_8), Request.class);
    }
}
