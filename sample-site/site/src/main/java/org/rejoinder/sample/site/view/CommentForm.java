package org.rejoinder.sample.site.view;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rejoinder.sample.site.cms.Comment;
import org.rejoinder.sample.site.cms.NewComment;
import org.rejoinder.sample.site.cms.Problem;

/** The reply form as a reader sees it: empty, or with what was filled in and what is wrong with it. */
public record CommentForm(
        NewComment filled,
        String key,
        @Nullable Comment parent,
        @Nullable String sentence,
        Map<String, String> errors,
        @Nullable String preview) {

    private static final List<String> FIELDS = List.of("body", "name", "email", "website");

    /** An empty form; the key makes a second press on the button harmless. */
    public static CommentForm empty(@Nullable Comment parent) {
        var filled = new NewComment(
                "",
                "",
                null,
                "",
                parent == null ? null : parent.id(),
                "none",
                false,
                null,
                Instant.now().toString());
        return of(filled, newKey(), parent);
    }

    /** What was filled in, with nothing said against it yet. */
    public static CommentForm of(NewComment filled, String key, @Nullable Comment parent) {
        return new CommentForm(filled, key, parent, null, Map.of(), null);
    }

    /** The form with how the text would look. */
    public CommentForm previewed(String html) {
        return new CommentForm(filled, key, parent, sentence, errors, html);
    }

    /**
     * The form once more, with the errors beside their fields. It has a new key, because the refusal belongs to the old one.
     */
    public CommentForm refused(Problem problem) {
        var beside = new HashMap<String, String>();
        for (var error : problem.errors()) {
            beside.putIfAbsent(error.field(), sentence(error));
        }
        var elsewhere = problem.errors().stream()
                .filter(error -> !FIELDS.contains(error.field()))
                .toList();
        var sentence = beside.isEmpty() || !elsewhere.isEmpty()
                ? new Problem(
                                null,
                                problem.title(),
                                problem.status(),
                                beside.isEmpty() ? problem.detail() : null,
                                elsewhere)
                        .sentence()
                : "Please look at the fields that are marked.";
        return new CommentForm(filled, newKey(), parent, sentence, Map.copyOf(beside), null);
    }

    /** As a person would say it: what the plugin says of a member, said of the field. */
    private static String sentence(Problem.FieldError error) {
        var field = error.field().equals("body")
                ? "Comment"
                : error.field().isEmpty()
                        ? ""
                        : error.field().substring(0, 1).toUpperCase(Locale.ROOT)
                                + error.field().substring(1);
        return error.message().equals("must not be blank")
                ? field + ": please fill this in."
                : field + " " + error.message();
    }

    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** The fields with something wrong, in the order of the form. */
    public List<String> marked() {
        return FIELDS.stream().filter(errors::containsKey).toList();
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }
}
