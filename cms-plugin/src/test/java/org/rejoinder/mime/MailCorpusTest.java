package org.rejoinder.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails of many clients and languages; beside each, in a file of the same name, what its writer wrote. */
class MailCorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/mail");

    @ParameterizedTest
    @MethodSource("mails")
    void the_writers_own_words_are_found(String name) throws IOException {
        var mail = read(name);

        assertThat(mail.answer().text())
                .isEqualTo(Files.readString(path(name + ".txt")).stripTrailing());
        assertThat(mail.automatic()).isNull();
    }

    @Test
    void the_corpus_is_there() throws IOException {
        assertThat(mails()).hasSizeGreaterThan(90);
    }

    static Stream<String> mails() throws IOException {
        try (var files = Files.list(corpus())) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".eml"))
                    .map(file -> file.substring(0, file.length() - 4))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    static byte[] octets(String name) throws IOException {
        return Files.readAllBytes(path(name + ".eml"));
    }

    private static ReceivedMail read(String name) throws IOException {
        try (var raw = Files.newInputStream(path(name + ".eml"))) {
            return MailReader.read(raw);
        }
    }

    private static Path path(String file) {
        return corpus().resolve(file);
    }

    private static Path corpus() {
        return Files.exists(CORPUS) ? CORPUS : Path.of("cms-plugin").resolve(CORPUS);
    }
}
