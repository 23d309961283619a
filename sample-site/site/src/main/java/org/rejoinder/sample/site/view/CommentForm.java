package org.rejoinder.sample.site.view;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
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
        Map<String, String> errors) {

    private static final List<String> FIELDS = List.of("name", "email", "website", "body");

    /** An empty form; the key makes a second press on the button harmless. */
    public static CommentForm empty(@Nullable Comment parent) {
        var filled = new NewComment(
                "",
                "",
                null,
                "",
                parent == null ? null : parent.id(),
                false,
                null,
                Instant.now().toString());
        return new CommentForm(filled, newKey(), parent, null, Map.of());
    }

    /**
     * The form once more, with the errors beside their fields. It has a new key, because the refusal belongs to the old one.
     */
    public CommentForm refused(Problem problem) {
        var beside = new HashMap<String, String>();
        for (var error : problem.errors()) {
            beside.putIfAbsent(error.field(), error.message());
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
        return new CommentForm(filled, newKey(), parent, sentence, Map.copyOf(beside));
    }

    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }
}
