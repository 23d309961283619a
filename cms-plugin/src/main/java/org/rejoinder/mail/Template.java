package org.rejoinder.mail;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of one kind of letter: a text, whose first line is the subject, and HTML. A name in braces stands for a value;
 * what a value says is never looked through for braces again, and is escaped in the HTML.
 */
public final class Template {

    private static final String SUBJECT = "Subject: ";
    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

    private final String subject;
    private final String text;
    private final String html;

    private Template(String subject, String text, String html) {
        this.subject = subject;
        this.text = text;
        this.html = html;
    }

    static Template of(String name, String plain, String html) {
        int end = plain.indexOf('\n');
        if (end < 0 || !plain.startsWith(SUBJECT)) {
            throw new IllegalStateException("The template " + name + " does not begin with its subject");
        }
        return new Template(
                plain.substring(SUBJECT.length(), end), plain.substring(end + 1).strip() + "\n", html);
    }

    /** What the names in braces stand for. */
    public static final class Values {

        private final Map<String, String> texts = new HashMap<>();
        private final Map<String, String> htmls = new HashMap<>();

        public Values with(String name, String text) {
            return with(name, text, MailText.escaped(text));
        }

        /** With what is said of answering, as {@code {reply}}. */
        public Values with(HowToAnswer how, MailSettings settings) {
            var sentence = how.in(settings);
            return with("reply", sentence.isEmpty() ? "" : sentence + "\n\n", MailText.escaped(sentence));
        }

        /** With HTML that has been made safe. */
        public Values with(String name, String text, String safeHtml) {
            texts.put(name, text);
            htmls.put(name, safeHtml);
            return this;
        }
    }

    /** The names that values are to be given for. */
    Set<String> names() {
        return NAME.matcher(subject + text + html)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    public Words fill(Values values) {
        return new Words(
                filled(subject, values.texts),
                filled(text, values.texts).stripTrailing() + "\n",
                filled(html, values.htmls));
    }

    private static String filled(String template, Map<String, String> values) {
        return NAME.matcher(template).replaceAll(match -> Matcher.quoteReplacement(value(match, values)));
    }

    private static String value(MatchResult match, Map<String, String> values) {
        var value = values.get(match.group(1));
        if (value == null) {
            throw new IllegalStateException("Nothing is given for {" + match.group(1) + "}");
        }
        return value;
    }
}
