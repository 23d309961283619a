package org.rejoinder.http;

import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.rejoinder.Shared;

/** The servers in front of us whose {@code X-Forwarded-For} is believed; anybody else could write what they like. */
@Shared
class TrustedProxies {

    private static final Pattern WITH_PORT =
            Pattern.compile("\"?(?:\\[([0-9A-Fa-f:.]+)]|([0-9.]+))(?::[0-9]{1,5})?\"?");

    private final List<Network> trusted;

    @Inject
    TrustedProxies(@ConfigProperty(name = "proxy.trusted") Optional<String> networks) {
        this(networks.orElse(""));
    }

    TrustedProxies(String networks) {
        this.trusted = Arrays.stream(networks.split(","))
                .filter(network -> !network.isBlank())
                .map(Network::parse)
                .toList();
    }

    /** The last hop that is none of our proxies. What cannot be read ends the search at the hop before it. */
    ClientAddress client(String peer, @Nullable String forwardedFor) {
        var client = ClientAddress.parse(withoutZone(peer))
                .orElseGet(() -> new ClientAddress(InetAddress.getLoopbackAddress()));
        var hops = forwardedFor == null ? new String[0] : forwardedFor.split(",");
        for (int i = hops.length - 1; i >= 0 && isTrusted(client); i--) {
            var hop = ClientAddress.parse(withoutPort(hops[i].trim()));
            if (hop.isEmpty()) {
                break;
            }
            client = hop.get();
        }
        return client;
    }

    private boolean isTrusted(ClientAddress client) {
        return trusted.stream().anyMatch(network -> network.contains(client.address()));
    }

    /** Some proxies write the port as well, {@code 192.0.2.1:4711} and {@code [2001:db8::1]:4711}, or quotes (RFC 7239 §6). */
    private static String withoutPort(String hop) {
        var match = WITH_PORT.matcher(hop);
        if (!match.matches()) {
            return hop;
        }
        return match.group(1) == null ? match.group(2) : match.group(1);
    }

    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
