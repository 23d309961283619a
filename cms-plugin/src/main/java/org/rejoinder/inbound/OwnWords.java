package org.rejoinder.inbound;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rejoinder.correspondence.Visibility;
import org.rejoinder.mail.Language;
import org.rejoinder.mime.ReceivedMail;
import org.rejoinder.text.Cleaned;

/**
 * What of a mail is to be kept: the sender's own words, without the word in the first line that says who may read them, and
 * without our links and addresses, each of which is a right that only the person has.
 *
 * @param unsure whether the sender's words could not be told from those quoted
 */
record OwnWords(String text, Optional<Visibility> wish, boolean unsure) {

    private static final Map<String, Visibility> WISHES = Map.of(
            "private", Visibility.PRIVATE,
            "privat", Visibility.PRIVATE,
            "public", Visibility.PUBLIC,
            "öffentlich", Visibility.PUBLIC,
            "oeffentlich", Visibility.PUBLIC,
            "both", Visibility.BOTH,
            "beides", Visibility.BOTH,
            "beide", Visibility.BOTH);

    private static final Pattern OURS = Pattern.compile(
            "(?i)(reply|bounce|unsubscribe)\\+[0-9a-z]{30}|/mail/(confirm|unsubscribe|preferences|moderate)/");
    private static final Pattern DECORATION = Pattern.compile("(?i)image[0-9]*\\.(png|gif|jpe?g)|image/.*");

    static OwnWords of(ReceivedMail mail, Language language) {
        var text = Cleaned.lines(mail.answer().text());
        var first = mail.firstLine();
        var wish = Optional.ofNullable(WISHES.get(word(first)));
        if (wish.isPresent()) {
            text = text.replaceFirst("(?m)^[ \\t]*" + Pattern.quote(Cleaned.lines(first)) + "[ \\t]*$", "");
        }
        var kept = text.lines()
                .filter(line -> !OURS.matcher(line).find())
                .collect(Collectors.joining("\n"))
                .strip();
        return new OwnWords(
                kept.isEmpty() ? "" : kept + note(mail, language),
                wish,
                mail.answer().whole());
    }

    private static String word(String line) {
        return Cleaned.line(line).toLowerCase(Locale.ROOT).replaceAll("[.:!]$", "");
    }

    /** Attachments are not taken; who reads the words shall know that there were some. */
    private static String note(ReceivedMail mail, Language language) {
        long dropped = mail.droppedAttachments().stream()
                .filter(name -> !DECORATION.matcher(name).matches())
                .count();
        if (dropped == 0) {
            return "";
        }
        return "\n\n*" + (language == Language.DE ? "Ohne Anhänge: " : "Attachments left out: ") + dropped + "*";
    }
}
