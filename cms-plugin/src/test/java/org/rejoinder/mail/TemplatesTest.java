package org.rejoinder.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.mail.Template.Values;

class TemplatesTest {

    @TempDir
    Path folder;

    private static Words test(Templates templates) {
        return templates.named("test").fill(new Values().with("site", "A & <B>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "answer",
                "comment",
                "confirm",
                "digest",
                "held-comment",
                "new-comment",
                "question",
                "refusal",
                "reply",
                "test"
            })
    void every_letter_is_there_in_every_language_with_the_same_values(String name) {
        var english = new Templates(Language.EN, Optional.empty()).named(name);
        var german = new Templates(Language.DE, Optional.empty()).named(name);

        assertThat(german.names()).isEqualTo(english.names());
    }

    @Test
    void an_administrators_own_words_go_before_ours() throws IOException {
        Files.createDirectories(folder.resolve("de"));
        Files.writeString(folder.resolve("de/test.txt"), "Subject: Hallo {site}\r\nGut.\r\n");

        var words = test(new Templates(Language.DE, Optional.of(folder)));

        assertThat(words.subject()).isEqualTo("Hallo A & <B>");
        assertThat(words.text()).isEqualTo("Gut.\n");
        assertThat(words.html()).contains("A &amp; &lt;B&gt;").contains("Diesen Brief");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Subject: {sight}\nx\n", "No subject\n", "Subject: x"})
    void a_template_that_would_fail_is_left_out(String text) throws IOException {
        Files.createDirectories(folder.resolve("en"));
        Files.writeString(folder.resolve("en/test.txt"), text);

        assertThat(test(new Templates(Language.EN, Optional.of(folder))).subject())
                .isEqualTo("A test letter from A & <B>");
    }
}
