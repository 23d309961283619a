package org.rejoinder.embed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The component as one file: its parts, which are modules of their own while they are worked on, one behind the other. What
 * joins them stays this simple because the parts keep two rules: an import or export is a line's beginning, and no two parts
 * have a name on their outermost level in common.
 */
public final class Script {

    private static final List<String> PARTS = List.of(
            "words",
            "style",
            "dom",
            "markup",
            "dates",
            "api",
            "keep",
            "live",
            "comment",
            "discussion",
            "form",
            "talk",
            "element");
    private static final Pattern FOR_PEOPLE = Pattern.compile("(?:import |//|/?\\*).*");
    private static final Pattern EXPORT = Pattern.compile("^export ");

    private final byte[] plain;
    private final byte[] zipped;
    private final String digest;

    private Script(String text) {
        this.plain = text.getBytes(UTF_8);
        this.zipped = zip(plain);
        this.digest = digest(plain);
    }

    /** Joins the parts, each asked for by its file's name. */
    public static Script join(UnaryOperator<String> reader) {
        return new Script(PARTS.stream()
                .map(part -> reader.apply(part + ".js"))
                .flatMap(String::lines)
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .filter(line -> !FOR_PEOPLE.matcher(line).matches())
                .map(line -> EXPORT.matcher(line).replaceFirst(""))
                .collect(Collectors.joining("\n", "", "\n")));
    }

    public byte[] plain() {
        return plain.clone();
    }

    public byte[] zipped() {
        return zipped.clone();
    }

    /** Tells one version from another. */
    public String digest() {
        return digest;
    }

    private static byte[] zip(byte[] bytes) {
        var zipped = new ByteArrayOutputStream();
        try (var out = new Zip(zipped)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    /** As small as it gets: it is done once. */
    private static final class Zip extends GZIPOutputStream {

        Zip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
