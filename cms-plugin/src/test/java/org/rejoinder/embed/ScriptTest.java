package org.rejoinder.embed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class ScriptTest {

    private static final Path FOLDER = Path.of("src/main/webapp/embed/parts");
    private static final Pattern NAME =
            Pattern.compile("^(?:async )?(?:const|let|class|function) (\\w+)", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("^    '?([\\w-]+)'?: '", Pattern.MULTILINE);
    private static final int MOST_BYTES = 15_000;

    private final Script script = Script.join(ScriptTest::part);

    private static String part(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        return new String(script.plain(), UTF_8);
    }

    @Test
    void every_part_is_in_it_once() throws IOException {
        try (var files = Files.list(FOLDER)) {
            for (var file : files.toList()) {
                var first = NAME.matcher(Files.readString(file).replace("export ", ""));
                assertThat(first.find()).as(file.toString()).isTrue();
                assertThat(text()).containsOnlyOnce(first.group());
            }
        }
    }

    @Test
    void it_needs_no_other_file_and_says_nothing_to_people() {
        assertThat(text().lines())
                .noneMatch(line -> line.startsWith("import ") || line.startsWith("export ") || line.startsWith("*"));
        assertThat(text()).contains("customElements.define('rejoinder-comments'");
    }

    @Test
    void it_does_nothing_that_a_strict_policy_forbids() {
        assertThat(text())
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "cookie")
                .doesNotContain("new Function", "DOMParser", "setAttribute('style'", "https://cdn");
    }

    @Test
    void it_is_small() throws IOException {
        assertThat(script.zipped()).hasSizeLessThanOrEqualTo(MOST_BYTES);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(script.zipped()))) {
            assertThat(in.readAllBytes()).isEqualTo(script.plain());
        }
    }

    @Test
    void its_digest_changes_with_it() {
        assertThat(Script.join(name -> "const a = 1;").digest())
                .isNotEqualTo(Script.join(name -> "const a = 2;").digest())
                .hasSize(32);
    }

    @Test
    void both_languages_have_the_same_words() {
        var words = part("words.js").split("\n  de: ", 2);

        assertThat(WORD.matcher(words[1]).results().map(MatchResult::group))
                .extracting(line -> line.strip().split("'?:", 2)[0])
                .containsExactlyElementsOf(WORD.matcher(words[0])
                        .results()
                        .map(MatchResult::group)
                        .map(line -> line.strip().split("'?:", 2)[0])
                        .toList());
    }

    @Test
    void no_two_parts_have_a_name_in_common() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.flatMap(file -> NAME.matcher(
                                    part(file.getFileName().toString()).replace("export ", ""))
                            .results()
                            .map(found -> found.group(1))))
                    .doesNotHaveDuplicates();
        }
    }
}
