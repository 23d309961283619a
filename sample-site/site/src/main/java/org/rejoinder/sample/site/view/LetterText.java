package org.rejoinder.sample.site.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The text of a letter in pieces, so that its web addresses can be followed as in a mail program. */
public final class LetterText {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)\\]]");

    private LetterText() {}

    /** A stretch of text, or a web address. */
    public record Piece(String text, boolean link) {}

    public static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        var matcher = ADDRESS.matcher(text);
        int at = 0;
        while (matcher.find()) {
            if (matcher.start() > at) {
                pieces.add(new Piece(text.substring(at, matcher.start()), false));
            }
            pieces.add(new Piece(matcher.group(), true));
            at = matcher.end();
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), false));
        }
        return pieces;
    }
}
