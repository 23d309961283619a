package org.rejoinder.mail;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A deliverable mailbox and nothing else: no display name, route, group, comment or quotes (RFC 5321 §4.1.2 without its
 * old forms), so that a letter goes where the address was checked. The domain is kept in the form of the DNS (UTS 46) and
 * compared without regard to case. The local part is ASCII: not every mail server has SMTPUTF8.
 */
public record EmailAddress(String localPart, String domain) {

    private static final int MAX_LENGTH = 254; // RFC 5321 §4.5.3.1.3, less the angle brackets
    private static final int MAX_LOCAL_PART = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL_PART = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern DOMAIN = Pattern.compile("(" + LABEL + "\\.)*(?![0-9]+$)" + LABEL);
    private static final Set<String> GMAIL = Set.of("gmail.com", "googlemail.com");
    private static final IDNA TO_ASCII = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.USE_STD3_RULES);

    public EmailAddress {
        if (localPart.length() + 1 + domain.length() > MAX_LENGTH
                || localPart.length() > MAX_LOCAL_PART
                || !LOCAL_PART.matcher(localPart).matches()
                || !DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException("not an email address");
        }
    }

    /**
     * Reads the address as a person wrote it.
     *
     * @throws IllegalArgumentException without the text, which may be somebody's address after all
     */
    public static EmailAddress parse(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("not an email address"));
    }

    /** The address that a text is, if it is one. */
    public static Optional<EmailAddress> find(String text) {
        var address = text.strip();
        int at = address.indexOf('@');
        if (at < 1 || address.length() > MAX_LENGTH || text.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        var ascii = new StringBuilder();
        var info = new IDNA.Info();
        TO_ASCII.nameToASCII(address.substring(at + 1), ascii, info);
        if (info.hasErrors()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new EmailAddress(address.substring(0, at), ascii.toString().toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The whole address. */
    public String text() {
        return localPart + "@" + domain;
    }

    /** The same for all spellings that reach the same person: no provider tells mailboxes apart by case. */
    public String folded() {
        return text().toLowerCase(Locale.ROOT);
    }

    /**
     * The mailbox that it is a name of: without a tag (RFC 5233), and where the provider reads no dots, without those. Only what
     * is to hold or to limit goes by it; letters and rights go by the address.
     */
    public EmailAddress mailbox() {
        var local = localPart.toLowerCase(Locale.ROOT);
        int tag = local.indexOf('+');
        if (tag > 0) {
            local = local.substring(0, tag).replaceFirst("\\.+$", "");
        }
        return GMAIL.contains(domain)
                ? new EmailAddress(local.replace(".", ""), "gmail.com")
                : new EmailAddress(local, domain);
    }

    /** For logs, which never hold an address. */
    @Override
    public String toString() {
        return "…@" + domain;
    }
}
