package org.rejoinder.sample.site.view;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.sample.site.cms.Comment;

/**
 * What happens now to a comment that was sent.
 *
 * @param comment what became of it; nothing when it is held and this is not its writer's browser, or no longer
 * @param permalink the article that it was written below
 * @param wishes what its writer asked for: {@code letters}, {@code answer}
 * @param text the words in the form that changes it; nothing when it cannot be changed here and now
 * @param sentence what was done, or why it was not
 */
public record SentView(
        @Nullable Comment comment,
        String permalink,
        Map<String, String> wishes,
        @Nullable String text,
        @Nullable String sentence) {

    public boolean published() {
        return comment != null && (comment.status() == null || "approved".equals(comment.status()));
    }

    public boolean wishes(String name, String value) {
        return value.equals(wishes.get(name));
    }

    public String thought() {
        return comment == null || comment.number() == null ? permalink : permalink + "#thought-" + comment.number();
    }
}
