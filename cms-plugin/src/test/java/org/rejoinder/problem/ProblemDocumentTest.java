package org.rejoinder.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** {@code docs/problems.md} is where the type of a problem points to. */
class ProblemDocumentTest {

    @Test
    void every_problem_has_its_heading() throws IOException {
        var headings = Files.readAllLines(Path.of("../docs/problems.md"));

        var problems = new ClassFileImporter()
                .importPath("target/classes").stream()
                        .filter(type -> type.isAssignableTo(Problem.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(ProblemDocumentTest::heading)
                        .toList();

        assertThat(problems).contains("## malformed", "## invalid");
        assertThat(headings).containsAll(problems);
    }

    private static String heading(JavaClass type) {
        return "## " + type.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
