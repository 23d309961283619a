package org.rejoinder.moderation.rest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.comment.CommentRecord;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.problem.Malformed;
import org.rejoinder.text.SearchWords;
import org.rejoinder.text.WebAddress;

/**
 * Which comments a moderator looks for.
 *
 * @param words of the text, the name, the website, the email address or the network address
 */
record Sought(
        CommentStatus status,
        @Nullable String article,
        @Nullable SearchWords words) {

    /** What was typed; an address of any sort is sought as a whole. */
    static @Nullable SearchWords words(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        if (typed.length() > SearchWords.LONGEST) {
            throw new Malformed("'q' has at most %d characters.".formatted(SearchWords.LONGEST));
        }
        var words = SearchWords.of(Stream.of(typed.split(" ", -1))
                .map(word -> word.matches("[^\"]*[.@:][^\"]*") ? '"' + word + '"' : word)
                .collect(Collectors.joining(" ")));
        if (words.isEmpty()) {
            throw new Malformed("'q' must have a letter or a digit.");
        }
        return words;
    }

    boolean isEverything() {
        return article == null && words == null;
    }

    boolean meets(CommentRecord its) {
        var comment = its.comment();
        if (article != null && !article.equals(comment.article())) {
            return false;
        }
        if (words == null) {
            return true;
        }
        var commenter = comment.commenter();
        return words.areIn(SearchWords.searchable(List.of(
                commenter.name(),
                commenter.email().text(),
                commenter.website().map(WebAddress::value).orElse(""),
                its.ip().orElse(""),
                comment.source())));
    }

    /** The list that a cursor belongs to. */
    String list() {
        return "moderation/" + status.word() + "/" + article + "/"
                + Optional.ofNullable(words).map(its -> its.terms().toString()).orElse("");
    }
}
