package org.rejoinder.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where messages may go. An address on the server's own machine or network would let whoever may enter webhooks call
 * what no stranger can reach (OWASP, SSRF), so only addresses of the open internet are called, unless the server's
 * administrator says otherwise. Every address that a name has is looked at, and the one looked at is the one called.
 */
@Dependent
public class Targets {

    private static final int LONGEST = 2_000;

    private final boolean privateAllowed;
    private final boolean plainAllowed;

    @Inject
    public Targets(
            @ConfigProperty(name = "webhooks.private", defaultValue = "false") boolean privateAllowed,
            @ConfigProperty(name = "webhooks.http", defaultValue = "false") boolean plainAllowed) {
        this.privateAllowed = privateAllowed;
        this.plainAllowed = plainAllowed;
    }

    /** What is wrong with an address that somebody enters; a name that leads nowhere yet may do so later. */
    Optional<String> complaint(String url) {
        var uri = parse(url);
        if (uri == null) {
            return Optional.of("must be an address such as https://www.example.org/hook, without name and password");
        }
        if (!plainAllowed && !uri.getScheme().equalsIgnoreCase("https")) {
            return Optional.of("must begin with https://");
        }
        try {
            var unused = addresses(uri.getHost());
            return Optional.empty();
        } catch (RefusedTarget e) {
            return Optional.of("leads to a private network, which this server does not call");
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Null when it is none that can be called. */
    static @Nullable URI parse(String url) {
        try {
            var uri = new URI(url);
            var scheme = String.valueOf(uri.getScheme());
            boolean callable = url.length() <= LONGEST
                    && (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"))
                    && uri.getHost() != null
                    && uri.getHost().indexOf('%') < 0 // a zone of this machine's own
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && uri.getPort() != 0
                    && uri.getPort() <= 65_535
                    && url.chars().allMatch(c -> c > ' ' && c < 0x7F);
            return callable ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** Whether it may be called as it stands today: the rules may have become stricter since it was entered. */
    boolean takes(URI uri) {
        return plainAllowed || uri.getScheme().equalsIgnoreCase("https");
    }

    /** The addresses that a name has, all of which may be called. */
    InetAddress[] addresses(String host) throws UnknownHostException, RefusedTarget {
        var found = InetAddress.getAllByName(host);
        if (!privateAllowed && !Arrays.stream(found).allMatch(Targets::isOpen)) {
            throw new RefusedTarget();
        }
        return found;
    }

    /** Whether an address is one of the open internet (IANA's special-purpose registries, RFC 6890). */
    static boolean isOpen(InetAddress address) {
        var bytes = address.getAddress(); // one that maps IPv4 into IPv6 comes as the IPv4 address it is
        return address instanceof Inet6Address ? isOpen6(bytes) : isOpen4(bytes);
    }

    private static boolean isOpen4(byte[] bytes) {
        int a = bytes[0] & 0xFF;
        int b = bytes[1] & 0xFF;
        int c = bytes[2] & 0xFF;
        return switch (a) {
            case 0, 10, 127 -> false;
            case 100 -> b < 64 || b > 127; // carriers' own networks
            case 169 -> b != 254;
            case 172 -> b < 16 || b > 31;
            case 192 -> b != 168 && !(b == 0 && (c == 0 || c == 2)) && !(b == 88 && c == 99);
            case 198 -> b != 18 && b != 19 && !(b == 51 && c == 100);
            case 203 -> !(b == 0 && c == 113);
            default -> a < 224;
        };
    }

    /** Of what is routed, 2000::/3, all but Teredo and its neighbours, documentation, and what hides an IPv4 address. */
    private static boolean isOpen6(byte[] bytes) {
        int first = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        int second = ((bytes[2] & 0xFF) << 8) | (bytes[3] & 0xFF);
        boolean special = (first == 0x2001 && (second < 0x200 || second == 0xDB8))
                || first == 0x2002
                || (first == 0x3FFF && second < 0x1000);
        return first >> 13 == 1 && !special;
    }

    /** The name leads to where nobody is to be called. */
    static final class RefusedTarget extends Exception {

        RefusedTarget() {
            super(null, null, false, false);
        }
    }
}
