package org.rejoinder.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.problem.Invalid;

class ProblemJsonTest {

    @Test
    void says_what_is_wrong_with_which_member() {
        var problem = ProblemJson.of(new Invalid("name", "must not be blank"));

        assertThat(problem.document("/cms", "/cms/api/v1/articles"))
                .isEqualTo("{\"type\":\"/cms/problems#invalid\",\"title\":\"Invalid\",\"status\":422,"
                        + "\"detail\":\"Some members do not keep the rules; see errors.\","
                        + "\"instance\":\"/cms/api/v1/articles\","
                        + "\"errors\":[{\"field\":\"name\",\"message\":\"must not be blank\"}]}");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 409, 411, 413, 415, 431, 500, 501, 503})
    void what_the_container_refuses_is_explained_too(int status) throws IOException {
        var refusal = Refusals.of(status);

        assertThat(refusal.status()).isEqualTo(status);
        assertThat(Files.readAllLines(Path.of("../docs/problems.md"))).contains("## " + refusal.type());
    }
}
