package org.rejoinder.desk.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rejoinder.http.Packing;

/** A file of the desk as it is sent. */
final class DeskFile {

    private static final Pattern SCRIPT = Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
    private static final int TAG_BYTES = 16;

    private final String mediaType;
    private final byte[] bytes;
    private final byte[] packed;
    private final String tag;
    private final long changedAt;
    private final String scripts;

    DeskFile(String mediaType, byte[] bytes, long changedAt) {
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.packed = Packing.packed(bytes);
        this.tag = HexFormat.of().formatHex(hash(bytes), 0, TAG_BYTES);
        this.changedAt = changedAt;
        this.scripts = mediaType.startsWith("text/html") ? scripts(new String(bytes, UTF_8)) : "";
    }

    String mediaType() {
        return mediaType;
    }

    /** The hashes of the scripts within a page, as a policy names them; browsers take an import map no other way. */
    String scripts() {
        return scripts;
    }

    /** Its entity tag, packed or not, without quotes. */
    String tag(boolean zipped) {
        return zipped ? tag + "-gzip" : tag;
    }

    int length(boolean zipped) {
        return (zipped ? packed : bytes).length;
    }

    void write(OutputStream out, boolean zipped) throws IOException {
        out.write(zipped ? packed : bytes);
    }

    boolean isOf(long moment) {
        return changedAt == moment;
    }

    private static String scripts(String page) {
        return SCRIPT.matcher(page)
                .results()
                .map(found -> " 'sha256-"
                        + Base64.getEncoder().encodeToString(hash(found.group(1).getBytes(UTF_8))) + "'")
                .collect(Collectors.joining());
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
