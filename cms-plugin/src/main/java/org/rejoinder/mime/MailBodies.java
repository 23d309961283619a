package org.rejoinder.mime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.stream.BodyDescriptor;

/** Keeps of the bodies of a mail what can be read, up to a limit, and of all others the names. */
final class MailBodies {

    /** What is kept, in characters, of one part and of all that are read together. */
    static final int MAX_TEXT = 256 * 1024;

    static final int MAX_NAMES = 20;
    private static final int MAX_OCTETS = 2 * MAX_TEXT;
    private static final int MAX_ALL_OCTETS = 2 * MAX_OCTETS;
    private static final int MAX_REPORT = 256 * 1024;
    private static final int MAX_NAME = 200;
    private static final Set<String> SIGNATURES =
            Set.of("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature");

    private final Set<String> dropped = new LinkedHashSet<>();
    private final List<String> deliveryStatuses = new ArrayList<>();
    private String returned = "";
    private String preamble = "";
    private int octetsLeft = MAX_ALL_OCTETS;

    /** The names of what was left out. */
    List<String> dropped() {
        return List.copyOf(dropped);
    }

    List<String> deliveryStatuses() {
        return deliveryStatuses;
    }

    /** The header of the mail that this one returns, with the beginning of its body; empty if there is none. */
    String returned() {
        return returned;
    }

    String preamble() {
        return preamble;
    }

    List<TextPart> read(InputStream content, Headers header, BodyDescriptor descriptor) throws IOException {
        var type = descriptor.getMimeType().toLowerCase(Locale.ROOT);
        if (type.endsWith("/delivery-status") || type.endsWith("/global-delivery-status")) {
            deliveryStatuses.add(Charsets.decode(some(content, MAX_REPORT), UTF_8.name()));
        } else if (type.startsWith("message/") || type.equals("text/rfc822-headers")) {
            if (returned.isEmpty()) {
                returned = Charsets.decode(some(content, MAX_REPORT), UTF_8.name());
            }
            drop(header, type);
        } else if (isText(header, type)) {
            return text(content, header);
        } else if (!SIGNATURES.contains(type)) {
            drop(header, type);
        }
        return List.of();
    }

    /** The stream as text, whatever it is called. */
    List<TextPart> text(InputStream content, Headers header) throws IOException {
        var type = Parameters.of(header.first("content-type").orElse("text/plain"));
        var octets = some(content, Math.min(MAX_OCTETS, octetsLeft));
        octetsLeft -= octets.length;
        var text = Charsets.decode(octets, type.get("charset"));
        return List.of(new TextPart(
                text.substring(0, Math.min(text.length(), MAX_TEXT)),
                type.value().equals("text/html"),
                type.get("format").equalsIgnoreCase("flowed"),
                type.get("delsp").equalsIgnoreCase("yes")));
    }

    void preamble(InputStream content, Headers header) throws IOException {
        if (preamble.isEmpty()) {
            preamble = text(content, header).get(0).content();
        }
    }

    void skip(InputStream content) throws IOException {
        content.transferTo(OutputStream.nullOutputStream());
    }

    private static byte[] some(InputStream content, int most) throws IOException {
        return content.readNBytes(Math.max(0, most));
    }

    private static boolean isText(Headers header, String type) {
        if (!type.equals("text/plain") && !type.equals("text/html")) {
            return false;
        }
        var disposition = Parameters.of(header.first("content-disposition").orElse(""));
        return !disposition.value().equals("attachment") && name(header).isEmpty();
    }

    private void drop(Headers header, String type) {
        if (dropped.size() < MAX_NAMES) {
            var name = name(header);
            dropped.add(name.isEmpty() ? type : name);
        }
    }

    private static String name(Headers header) {
        var disposition = Parameters.of(header.first("content-disposition").orElse(""));
        var type = Parameters.of(header.first("content-type").orElse(""));
        var name = disposition.get("filename").isEmpty() ? type.get("name") : disposition.get("filename");
        var clean = PlainLines.clean(name).replace('\n', ' ').strip();
        return clean.substring(0, Math.min(clean.length(), MAX_NAME));
    }
}
