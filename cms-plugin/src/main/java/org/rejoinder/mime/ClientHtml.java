package org.rejoinder.mime;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The elements by which mail clients mark quotes, what they write above them, and signatures. */
final class ClientHtml {

    private static final int LONGEST_SIGN = 8;

    /** Boxes around a whole earlier mail: Yahoo, GMX, Proton, Tuta, AOL, Zoho, Fastmail. */
    private static final Set<String> QUOTES = Set.of(
            "yahoo_quoted", "protonmail_quote", "tutanota_quote", "aolmail_quote", "zmail_extra", "ydp_quoted", "qt");

    private static final Set<String> ATTRIBUTIONS = Set.of(
            "gmail_attr",
            "moz-cite-prefix",
            "aolreplyheader",
            "moz-email-headers-table",
            "protonmail_quote_header",
            "x_moz-cite-prefix",
            "x_gmail_attr");

    /** Where Outlook of the desktop, the web and the phone begin the earlier mail, and those made like it. */
    private static final Set<String> EARLIER_MAIL = Set.of(
            "divrplyfwdmsg",
            "x_divrplyfwdmsg",
            "appendonsend",
            "x_appendonsend",
            "olk_src_body_section",
            "reply-intro",
            "mail-editor-reference-message-container",
            "outlookmessageheader",
            "isforwardcontent",
            "stopspelling");

    private static final Set<String> SIGNATURES = Set.of(
            "gmail_signature",
            "gmail_signature_prefix",
            "moz-signature",
            "signature",
            "ms-outlook-mobile-signature",
            "composer_signature",
            "protonmail_signature_block",
            "applemailsignature",
            "tutanota_signature",
            "x_signature",
            "yahoo-signature",
            "ydp-signature",
            "k9mail-signature");

    /** The line that Outlook of the desktop draws above the earlier mail's header. */
    private static final Pattern OUTLOOK_RULE =
            Pattern.compile("border:\\s*none;\\s*border-top:\\s*solid #(b5c4df|e1e1e1) 1\\.0pt.*");

    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title", "template");
    private static final Pattern NOT_DISPLAYED = Pattern.compile("display\\s*:\\s*none", Pattern.CASE_INSENSITIVE);

    private ClientHtml() {}

    /** Whether readers do not see the element. */
    static boolean isHidden(Element element) {
        return UNSEEN.contains(element.normalName())
                || element.hasAttr("hidden")
                || NOT_DISPLAYED.matcher(element.attr("style")).find();
    }

    /** Whether the element holds quoted words; {@code before} is the last line above it. */
    static boolean isQuote(Element element, String before) {
        if (named(element, QUOTES)
                || (element.normalName().equals("div") && element.attr("name").equals("quote"))) {
            return true;
        }
        if (!element.normalName().equals("blockquote")) {
            return false;
        }
        var names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
        return element.attr("type").equalsIgnoreCase("cite")
                || !element.attr("cite").isEmpty()
                || names.contains("quote")
                || names.contains("cite")
                || element.attr("style").contains("border-left")
                || Attribution.isOne(before);
    }

    static Line.Mark mark(Element element) {
        if (named(element, EARLIER_MAIL)
                || OUTLOOK_RULE
                        .matcher(element.attr("style").toLowerCase(Locale.ROOT))
                        .matches()) {
            return Line.Mark.EARLIER_MAIL;
        }
        if (named(element, ATTRIBUTIONS)) {
            return Line.Mark.ATTRIBUTION;
        }
        return named(element, SIGNATURES) ? Line.Mark.SIGNATURE : Line.Mark.NONE;
    }

    /** What a picture says where it stands for a character. */
    static String sign(Element image) {
        var words = image.attr("alt");
        return words.length() <= LONGEST_SIGN && words.codePoints().anyMatch(c -> c > 0x2000) ? words : "";
    }

    private static boolean named(Element element, Set<String> names) {
        return names.contains(element.id().toLowerCase(Locale.ROOT))
                || element.classNames().stream().anyMatch(name -> names.contains(name.toLowerCase(Locale.ROOT)));
    }
}
