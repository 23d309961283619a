package org.rejoinder.mime;

/**
 * What the writer of a mail has written anew.
 *
 * @param text without quotes, signature and footer; an answer between quotes keeps, marked by {@code "> "}, those it stands
 *     below
 * @param whole whether nothing would have been left, so that {@code text} is everything the mail says
 */
public record AnswerText(String text, boolean whole) {

    /** How a line of a letter of ours begins that says "please write above this line": all from there on is ours. */
    public static final String WRITE_ABOVE = "##-";

    /** The first line that is not a quote, stripped; empty if there is none. */
    public String firstLine() {
        return text.lines()
                .filter(line -> !line.startsWith(">") && !line.isBlank())
                .findFirst()
                .map(String::strip)
                .orElse("");
    }
}
