package org.rejoinder.migration;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a post stood in WordPress, and so where its article is going to stand.
 *
 * @param skipped why it does not come at all
 * @param note why it does not stand where it stood
 * @param dated whether the date it had is the date of its article
 */
record PostStanding(boolean published, boolean dated, Optional<String> skipped, Optional<String> note) {

    static PostStanding of(WxrItem item, Instant now) {
        if (!item.id().matches("[0-9]{1,15}")) {
            return skip("It has no number (wp:post_id) by which it could be known again.");
        }
        return switch (item.status()) {
            case "publish" -> published(item, now);
            case "future" ->
                draft(
                        false,
                        "It was scheduled for %s; here it is a draft."
                                .formatted(item.date().map(Instant::toString).orElse("a later day")));
            case "private" -> draft(true, "It was private; here it is a draft.");
            case "pending" -> draft(false, "It waited for a review; here it is a draft.");
            case "draft" -> new PostStanding(false, false, Optional.empty(), Optional.empty());
            case "trash" -> skip("It was in the trash.");
            case "auto-draft" -> skip("WordPress began it by itself and nobody went on.");
            default ->
                draft(false, "WordPress does not know its status '%s'; here it is a draft.".formatted(item.status()));
        };
    }

    private static PostStanding published(WxrItem item, Instant now) {
        if (!item.password().isEmpty()) {
            return draft(true, "It was protected by a password, which articles cannot be; here it is a draft.");
        }
        if (item.date().isEmpty()) {
            return draft(false, "It has no date; here it is a draft.");
        }
        if (item.date().get().isAfter(now)) {
            return draft(
                    false,
                    "Its date %s is yet to come; here it is a draft."
                            .formatted(item.date().get()));
        }
        return new PostStanding(true, true, Optional.empty(), Optional.empty());
    }

    private static PostStanding draft(boolean dated, String note) {
        return new PostStanding(false, dated, Optional.empty(), Optional.of(note));
    }

    private static PostStanding skip(String reason) {
        return new PostStanding(false, false, Optional.of(reason), Optional.empty());
    }
}
