package org.rejoinder.mime;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The lines by which a mail client says who wrote the quote below them: "On … wrote:" in many languages, over up to four
 * lines. One that a person might have written, without a date or an address, is left to that person.
 */
final class Attribution {

    private static final int MAX_LINES = 4;
    private static final int LONGEST_LINE = 300;
    private static final int SHORTEST = 10;

    /** Mail clients wrap long lines only. */
    private static final int SHORTEST_WRAPPED = 30;

    private static final List<String> VERBS = List.of(
            "wrote",
            "writes",
            "schrieb",
            "geschrieben",
            "a écrit",
            "a ecrit",
            "escribió",
            "escribio",
            "ha escrit",
            "ha scritto",
            "schreef",
            "geschreven",
            "escreveu",
            "skrev",
            "kirjoitti",
            "napisał",
            "pisze",
            "napsal",
            "napísal",
            "написал",
            "пишет",
            "написав",
            "пише",
            "yazdı",
            "yazmış",
            "書きました",
            "のメール",
            "写道",
            "寫道",
            "写到",
            "작성",
            "írta",
            "a scris",
            "έγραψε",
            "napisao",
            "napisal",
            "rašė",
            "rakstīja",
            "kirjutas",
            "đã viết",
            "menulis",
            "skrifaði",
            "כתב",
            "كتب");

    /** How those lines begin; others begin with the date itself. */
    private static final List<String> OPENERS = List.of(
            "on ",
            "am ",
            "le ",
            "el ",
            "il ",
            "op ",
            "em ",
            "den ",
            "på ",
            "w dniu",
            "dnia ",
            "dne ",
            "dňa ",
            "於",
            "于",
            "在",
            "vào",
            "la ",
            "pe ",
            "στις",
            "dana ",
            "a ",
            "pada ",
            "em:",
            "ngày",
            "mensagem",
            "de ",
            "ב",
            "في");

    private static final Pattern MOMENT =
            Pattern.compile("[0-9]{1,2}[:.h][0-9]{2}|(19|20)[0-9]{2}|[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2}");

    private Attribution() {}

    /** Of how many lines the attribution is that ends with this one; 0 if it is none. */
    static int length(List<Line> lines, int last, boolean quoteFollows) {
        if (!endsWithColon(lines.get(last).text().stripTrailing())) {
            return 0;
        }
        int length = upwards(lines, last, text -> isComplete(text, quoteFollows));
        if (length > 0 || !quoteFollows) {
            return length;
        }
        if (saysWho(plain(lines.get(last)))) {
            return 1;
        }
        return upwards(
                lines, last, text -> saysWho(text) && MOMENT.matcher(text).find());
    }

    /** Of how many lines up to this one it is made, the fewest; 0 if there is no such number. */
    private static int upwards(List<Line> lines, int last, Predicate<String> isAttribution) {
        var text = "";
        for (int count = 1; count <= MAX_LINES && last - count + 1 >= 0; count++) {
            var line = lines.get(last - count + 1);
            boolean sentence = count > 1 && (line.text().length() < SHORTEST_WRAPPED || endsSentence(plain(line)));
            if (line.isQuote() || line.isBlank() || sentence || line.text().length() > LONGEST_LINE) {
                break;
            }
            text = (plain(line) + " " + text).strip();
            if (isAttribution.test(text)) {
                return count;
            }
        }
        return 0;
    }

    private static boolean saysWho(String text) {
        return hasVerb(text) && text.contains("@");
    }

    /** Whether the line is one as a whole. */
    static boolean isOne(String line) {
        return line.length() <= LONGEST_LINE && endsWithColon(plain(line)) && isComplete(plain(line), true);
    }

    private static boolean isComplete(String text, boolean quoteFollows) {
        if (text.length() < SHORTEST || !MOMENT.matcher(text).find()) {
            return false;
        }
        boolean dated = beginsWithDate(text);
        boolean said = hasVerb(text) && (dated || OPENERS.stream().anyMatch(text::startsWith));
        return said || (quoteFollows && dated && text.contains("@") && endsWithAddress(text));
    }

    private static boolean beginsWithDate(String text) {
        var beginning = text.substring(0, Math.min(text.length(), 12));
        return beginning.chars().anyMatch(Character::isDigit) && !beginning.contains("@");
    }

    private static boolean hasVerb(String text) {
        return VERBS.stream().anyMatch(text::contains);
    }

    private static boolean endsWithAddress(String text) {
        return text.endsWith(">:") || text.endsWith(">：") || text.endsWith("> :");
    }

    private static boolean endsSentence(String text) {
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") || endsWithColon(text);
    }

    private static boolean endsWithColon(String text) {
        return text.endsWith(":") || text.endsWith("：");
    }

    private static String plain(Line line) {
        return plain(line.text());
    }

    private static String plain(String line) {
        return line.substring(0, Math.min(line.length(), LONGEST_LINE + 1))
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .replace("*", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
