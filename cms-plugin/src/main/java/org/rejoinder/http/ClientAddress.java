package org.rejoinder.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The network address of the person who calls, which is kept in private and counted for rates. */
public record ClientAddress(InetAddress address) {

    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern V4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final int NETWORK_BYTES = 8;

    /** Reads a literal address and nothing else: no name is ever looked up. */
    static Optional<ClientAddress> parse(String text) {
        if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ClientAddress(InetAddress.getByName(text)));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Who shares a rate: one IPv4 address, or an IPv6 network of /64, which is what one household gets. */
    public String network() {
        return address instanceof Inet4Address
                ? address.getHostAddress()
                : HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES));
    }

    public String text() {
        return address.getHostAddress();
    }
}
