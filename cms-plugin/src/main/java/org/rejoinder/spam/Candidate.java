package org.rejoinder.spam;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.text.PlainText;
import org.rejoinder.text.SafeHtml;

/**
 * A comment about to be judged.
 *
 * @param page the address of the article it stands below
 * @param source what was written; {@code body} is what would be shown
 */
public record Candidate(
        String page,
        String name,
        EmailAddress email,
        Optional<String> website,
        String source,
        SafeHtml body,
        Optional<String> ip,
        Optional<String> userAgent,
        Signs signs) {

    private static final Pattern LINK = Pattern.compile("href=\"https?://([^/?#:\"]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST = Pattern.compile("^https?://([^/?#:]+).*", Pattern.CASE_INSENSITIVE);

    /** Whose pages it leads to or names, and whose mailbox its writer has. */
    Set<String> domains() {
        var domains = new TreeSet<>(Hosts.in(name + " . " + PlainText.line(body)));
        LINK.matcher(body.value()).results().forEach(link -> domains.addAll(Hosts.of(link.group(1))));
        website.map(HOST::matcher)
                .filter(host -> host.matches())
                .ifPresent(host -> domains.addAll(Hosts.of(host.group(1))));
        domains.add(email.domain());
        return domains;
    }
}
