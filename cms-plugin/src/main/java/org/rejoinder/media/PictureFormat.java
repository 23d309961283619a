package org.rejoinder.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;

/** What an upload may be. It is told by its first bytes; name and declared type are the sender's word. */
enum PictureFormat {
    JPEG,
    PNG,
    GIF,
    WEBP;

    private static final int LONGEST_MARK = 12;

    static Optional<PictureFormat> of(byte[] bytes) {
        var mark = new String(bytes, 0, Math.min(bytes.length, LONGEST_MARK), ISO_8859_1);
        if (mark.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (mark.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (mark.startsWith("GIF87a") || mark.startsWith("GIF89a")) {
            return Optional.of(GIF);
        }
        return mark.startsWith("RIFF") && mark.endsWith("WEBP") ? Optional.of(WEBP) : Optional.empty();
    }
}
