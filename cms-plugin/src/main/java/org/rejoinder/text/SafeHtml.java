package org.rejoinder.text;

import java.util.regex.Pattern;

/**
 * HTML that may be shown as it is, because the sanitiser was the last to touch it.
 * Only {@link ArticleMarkup}, {@link CommentMarkup} and {@link Extract} make it; nothing may be added to it, cut from it or replaced in it.
 */
public final class SafeHtml {

    private static final Pattern TAG = Pattern.compile("<[^>]*>"); // within a tag the sanitiser writes &gt;

    private final String value;

    SafeHtml(String value) {
        this.value = value;
    }

    /** What the repository gives back: it was safe when a verb stored it, and only verbs store. */
    public static SafeHtml stored(String value) {
        return new SafeHtml(value);
    }

    public String value() {
        return value;
    }

    /** Whether a reader would see no word of it, whatever markup it has. */
    public boolean isBlank() {
        return !Cleaned.isSeen(TAG.matcher(value).replaceAll(""));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SafeHtml html && html.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
