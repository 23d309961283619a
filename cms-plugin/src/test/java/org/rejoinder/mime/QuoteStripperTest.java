package org.rejoinder.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuoteStripperTest {

    private static final List<String> HUMAN = List.of(
            "Heat helped me.",
            "Yes:",
            "On the other hand, no.",
            "From my side: all well",
            "To be honest: no",
            "wrote it down",
            "-- first",
            "1) ice",
            "a@example.org",
            "Am Knie: nichts",
            "Le froid, non",
            "Sent you the picture",
            "2024 was bad:",
            "It was 10:30",
            "Get well soon",
            "_______ is a line",
            "Gesendet habe ich es.");

    private static final List<String> CLIENT = List.of(
            "> quoted",
            "> quoted\n>\n> more",
            ">> deeper",
            "\nOn Tue, 5 Mar 2024 at 10:00, Ben <b@example.net> wrote:\n> quoted",
            "\nAm 05.03.24 um 10:00 schrieb Ben:\n\n> quoted",
            "\nBen <b@example.net> writes:\n> quoted");

    @Test
    void no_word_of_the_writer_is_lost_between_quotes() {
        var random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            var text = new ArrayList<String>();
            var human = new ArrayList<String>();
            for (int piece = random.nextInt(12); piece >= 0; piece--) {
                boolean client = random.nextInt(3) == 0;
                var chosen = client ? CLIENT : HUMAN;
                var line = chosen.get(random.nextInt(chosen.size()));
                text.add(line);
                text.addAll(List.of("").subList(0, random.nextInt(2)));
                human.addAll(client ? List.of() : List.of(line));
            }
            var answer = strip(String.join("\n", text));

            assertThat(answer.text().lines().toList())
                    .as(String.join("\n", text))
                    .containsAll(human);
            assertThat(answer.whole()).as(String.join("\n", text)).isEqualTo(human.isEmpty());
        }
    }

    @Test
    void what_is_stripped_twice_stays_as_it_is() {
        var once = strip("Hello,\n\nOn 5 Mar 2024 at 10:00 Ben wrote:\n> Hurts?\n\nNo.\n\n> Sure?\n\nYes.\n-- \nAnn\n")
                .text();

        assertThat(once).isEqualTo("Hello,\n\n> Hurts?\n\nNo.\n\n> Sure?\n\nYes.");
        assertThat(strip(once).text()).isEqualTo(once);
    }

    @Test
    void the_first_line_is_the_writers_own() {
        assertThat(strip("> Hurts?\n\n  Private \nNo.\n\n> Sure?").firstLine()).isEqualTo("Private");
    }

    @Test
    void a_long_text_below_two_hyphens_is_no_signature() {
        var text = "Before.\n--\n" + "One more line.\n".repeat(20).strip();

        assertThat(strip(text).text()).isEqualTo(text);
    }

    private static AnswerText strip(String text) {
        return QuoteStripper.strip(Line.of(text));
    }
}
