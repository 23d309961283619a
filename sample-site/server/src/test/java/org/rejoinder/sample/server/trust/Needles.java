package org.rejoinder.sample.server.trust;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What must be found nowhere: words that are in every address and browser's name, and hashes of each. All words have a
 * common part, so that one look finds any of a thousand.
 */
final class Needles {

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{16,}");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{22,}");
    private static final int PREFIX = 16;

    private final List<String> words = new ArrayList<>();
    private final Set<String> hexes = new HashSet<>();
    private final Set<String> base64s = new HashSet<>();

    /** A part that is in many secrets and in nothing else. */
    void word(String word) {
        words.add(word.toLowerCase(Locale.ROOT));
    }

    /** A secret whose hashes must not be seen either, nor a beginning of them. */
    void secret(String secret) {
        for (var form : List.of(secret, secret.toUpperCase(Locale.ROOT))) {
            var bytes = form.getBytes(StandardCharsets.UTF_8);
            base64s.add(unpadded(bytes));
            hexes.add(HexFormat.of().formatHex(bytes));
            for (var algorithm : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
                var hash = hash(algorithm, bytes);
                var hex = HexFormat.of().formatHex(hash);
                hexes.add(hex);
                hexes.add(hex.substring(0, PREFIX));
                base64s.add(unpadded(hash));
            }
        }
    }

    /** The secrets of a text, and how they stand there. */
    List<String> in(String text) {
        var found = new ArrayList<String>();
        var folded = text.toLowerCase(Locale.ROOT);
        words.stream().filter(folded::contains).forEach(found::add);
        HEX.matcher(folded).results().map(match -> match.group()).forEach(run -> {
            if (hexes.contains(run) || hexes.contains(run.substring(0, PREFIX))) {
                found.add(run);
            }
        });
        BASE64.matcher(text)
                .results()
                .map(match -> match.group().replace('-', '+').replace('_', '/'))
                .filter(base64s::contains)
                .forEach(found::add);
        return found;
    }

    private static String unpadded(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
