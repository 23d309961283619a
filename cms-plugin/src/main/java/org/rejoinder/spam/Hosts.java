package org.rejoinder.spam;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.IDNA;
import java.net.URLDecoder;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.text.LookAlikes;

/** Names of servers, in a text too where no link is made of them, and the same in letters that only look like theirs. */
final class Hosts {

    private static final Pattern DOT = Pattern.compile("\\s*[\\[({]\\s*(?:\\.|dot|punkt)\\s*[\\])}]\\s*|[。．｡]");
    private static final Pattern HOST = Pattern.compile(
            "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}-]{0,62}(?:\\.[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}-]{0,62})+");
    private static final IDNA UNICODE = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_UNICODE);
    private static final int MOST = 200;

    private Hosts() {}

    /** What reads like the name of a server, in the form of the DNS. */
    static Set<String> in(String text) {
        var hosts = new TreeSet<String>();
        var plain = DOT.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(".");
        HOST.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKC))
                .results()
                .limit(MOST)
                .forEach(host -> dns(host.group()).ifPresent(hosts::add));
        return hosts;
    }

    /** The host of an address, as it stands there and in the form of the DNS. */
    static Set<String> of(String host) {
        var hosts = new TreeSet<>(Set.of(host.toLowerCase(Locale.ROOT)));
        dns(decoded(host)).ifPresent(hosts::add);
        return hosts;
    }

    /** Letters of other scripts may be written by their bytes. */
    private static String decoded(String host) {
        try {
            return URLDecoder.decode(host.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            return host;
        }
    }

    private static Optional<String> dns(String host) {
        return EmailAddress.find("somebody@" + host).map(EmailAddress::domain);
    }

    /** A host with what it looks like, if it has letters that are not of the DNS. */
    record Host(String name, Optional<String> looks) {

        static Host of(String name) {
            return new Host(name, name.contains("xn--") ? Optional.of(looksOf(name)) : Optional.empty());
        }

        /** Whether it is this domain or below it, or looks so. */
        boolean isBelow(String domain, String domainLooks) {
            return isBelowOrSame(name, domain)
                    || looks.filter(its -> isBelowOrSame(its, domainLooks)).isPresent();
        }
    }

    private static boolean isBelowOrSame(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    static String looksOf(String host) {
        return LookAlikes.host(shown(host));
    }

    private static String shown(String host) {
        var name = new StringBuilder();
        UNICODE.nameToUnicode(host, name, new IDNA.Info());
        return name.toString();
    }
}
