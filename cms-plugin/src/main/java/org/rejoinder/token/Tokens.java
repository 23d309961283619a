package org.rejoinder.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what a person may do without signing in, and tells a signature of ours from any other (HMAC-SHA256, cut to 128
 * bits, RFC 2104 §5). A token says nothing by itself: it must be shown together with its subject. It is lower-case
 * hexadecimal, because mail systems fold the case of addresses. The first letter is the version: {@code 1} lasts,
 * {@code 2} carries its end.
 */
public final class Tokens {

    private static final int SIGNATURE_BYTES = 16;
    private static final int LEAST_SECRET_BYTES = 16;
    private static final char LASTING = '1';
    private static final char EXPIRING = '2';
    private static final int END_DIGITS = 10;

    private final SecretKeySpec key;

    public Tokens(byte[] secret) {
        if (secret.length < LEAST_SECRET_BYTES) {
            throw new IllegalArgumentException("a secret needs at least 128 bits");
        }
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** A token that is good for ever, 33 characters long. */
    public String sign(String purpose, String subject) {
        return LASTING + signature(LASTING, purpose, subject, 0);
    }

    /** A token that is good until a moment (to the second), 43 characters long. */
    public String sign(String purpose, String subject, Instant end) {
        long seconds = end.getEpochSecond();
        return EXPIRING
                + HexFormat.of().toHexDigits(seconds, END_DIGITS)
                + signature(EXPIRING, purpose, subject, seconds);
    }

    /** Whether the token was signed for this purpose and subject, without an end. */
    public boolean verify(String purpose, String subject, String token) {
        var shown = token.toLowerCase(Locale.ROOT);
        return matches(sign(purpose, subject), shown);
    }

    /** Whether the token was signed for this purpose and subject, with an end that is still to come. */
    public boolean verify(String purpose, String subject, String token, Instant now) {
        var shown = token.toLowerCase(Locale.ROOT);
        if (shown.length() <= END_DIGITS || !shown.substring(1, 1 + END_DIGITS).matches("[0-9a-f]+")) {
            return false;
        }
        var end = Instant.ofEpochSecond(HexFormat.fromHexDigitsToLong(shown, 1, 1 + END_DIGITS));
        return matches(sign(purpose, subject, end), shown) && now.isBefore(end);
    }

    private static boolean matches(String expected, String shown) {
        return MessageDigest.isEqual(expected.getBytes(UTF_8), shown.getBytes(UTF_8));
    }

    private String signature(char version, String purpose, String subject, long end) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var signature = mac.doFinal(signedBytes(version, purpose, subject, end));
            return HexFormat.of().formatHex(signature, 0, SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256", e);
        }
    }

    /** Lengths are signed too, so that no two pairs of purpose and subject give the same bytes. */
    private static byte[] signedBytes(char version, String purpose, String subject, long end) {
        var bytes = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(bytes)) {
            data.writeChar(version);
            data.writeUTF(purpose);
            data.writeUTF(subject);
            data.writeLong(end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
