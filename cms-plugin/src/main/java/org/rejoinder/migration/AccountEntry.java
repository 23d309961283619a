package org.rejoinder.migration;

import java.util.Optional;
import java.util.Set;

/**
 * What became of one author, category, item or comment of the file.
 *
 * @param sourceId its id, slug or login where it came from
 * @param type the word WordPress has for it
 * @param reason why it did not become what it was
 * @param id what it is here
 */
public record AccountEntry(
        String sourceId, String type, Outcome outcome, Optional<String> reason, Optional<String> id) {

    static final String AUTHOR = "author";
    static final String CATEGORY = "category";
    private static final Set<String> COMMENTS = Set.of("comment", "pingback", "trackback");

    static AccountEntry skipped(String sourceId, String type, String reason) {
        return new AccountEntry(sourceId, type, Outcome.SKIPPED, Optional.of(reason), Optional.empty());
    }

    static AccountEntry failed(String sourceId, String type, String reason) {
        return new AccountEntry(sourceId, type, Outcome.FAILED, Optional.of(reason), Optional.empty());
    }

    static AccountEntry unchanged(String sourceId, String type, String id) {
        return new AccountEntry(sourceId, type, Outcome.UNCHANGED, Optional.empty(), Optional.of(id));
    }

    boolean isAuthor() {
        return type.equals(AUTHOR);
    }

    boolean isCategory() {
        return type.equals(CATEGORY);
    }

    boolean isComment() {
        return COMMENTS.contains(type);
    }

    boolean isItem() {
        return !isAuthor() && !isCategory() && !isComment();
    }
}
