package org.rejoinder.sample.site.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rejoinder.sample.site.cms.Problem;

class CommentFormTest {

    private final CommentForm form = CommentForm.empty(null);

    @Test
    void errors_stand_beside_their_fields() {
        var refused = form.refused(problem(null, new Problem.FieldError("email", "is not an address")));

        assertThat(refused.error("email")).isEqualTo("Email is not an address");
        assertThat(refused.marked()).containsExactly("email");
        assertThat(refused.error("name")).isNull();
        assertThat(refused.sentence()).isEqualTo("Please look at the fields that are marked.");
    }

    @Test
    void an_error_without_a_field_of_the_form_is_said_above_it() {
        var refused = form.refused(problem(null, new Problem.FieldError("parent", "is not in this article")));

        assertThat(refused.sentence()).contains("parent: is not in this article");
    }

    @Test
    void a_refusal_without_fields_says_why() {
        assertThat(form.refused(problem("You have said that already.")).sentence())
                .isEqualTo("You have said that already.");
    }

    @Test
    void who_was_too_quick_is_told_to_wait_in_words_for_people() {
        var tooMany = new Problem(null, "Too many", 429, "Wait as long as Retry-After says.", List.of());

        assertThat(form.refused(tooMany).sentence())
                .contains("wait a few seconds")
                .doesNotContain("Retry-After");
    }

    @Test
    void the_next_try_has_a_key_of_its_own() {
        assertThat(form.refused(problem("No.")).key()).isNotEqualTo(form.key());
    }

    private static Problem problem(@Nullable String detail, Problem.FieldError... errors) {
        return new Problem(null, "Refused", 422, detail, List.of(errors));
    }
}
