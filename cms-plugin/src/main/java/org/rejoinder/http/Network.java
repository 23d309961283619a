package org.rejoinder.http;

import java.net.InetAddress;
import java.util.Optional;

/** A range of network addresses, {@code 10.0.0.0/8}; one address alone is a range too (RFC 4632). */
public record Network(InetAddress base, int bits) {

    /** The range that a text is, if it is one. */
    public static Optional<Network> find(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether an address, as a literal, belongs to it. */
    public boolean contains(String literal) {
        return ClientAddress.parse(literal)
                .filter(client -> contains(client.address()))
                .isPresent();
    }

    static Network parse(String text) {
        var parts = text.trim().split("/", 2);
        var base = ClientAddress.parse(parts[0])
                .orElseThrow(() -> new IllegalArgumentException(
                        "proxy.trusted: '%s' is neither an address nor a network".formatted(text)))
                .address();
        int most = base.getAddress().length * Byte.SIZE;
        int bits = parts.length == 1 ? most : bits(parts[1], most, text);
        return new Network(base, bits);
    }

    private static int bits(String digits, int most, String text) {
        int bits = digits.matches("[0-9]{1,3}") ? Integer.parseInt(digits) : most + 1;
        if (bits > most) {
            throw new IllegalArgumentException("proxy.trusted: '%s' has no such length".formatted(text));
        }
        return bits;
    }

    boolean contains(InetAddress address) {
        var mine = base.getAddress();
        var other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((mine[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
