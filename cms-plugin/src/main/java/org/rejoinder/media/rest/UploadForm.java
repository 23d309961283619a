package org.rejoinder.media.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.http.TooLarge;
import org.rejoinder.media.PictureWords;
import org.rejoinder.problem.Invalid;
import org.rejoinder.problem.Malformed;

/**
 * An upload as browsers send a form with a file (RFC 7578). It is read here and not by a parameter of the resource, so
 * that its size is watched and what is wrong with it is said in our words.
 */
final class UploadForm {

    private static final System.Logger LOG = System.getLogger(UploadForm.class.getName());
    private static final Set<String> MEMBERS = Set.of("file", "alt", "caption", "credit");
    private static final GenericType<List<EntityPart>> PARTS = new GenericType<>() {};
    private static final String UNREADABLE = "The body is not multipart/form-data.";
    private static final int MOST_BESIDE_THE_FILE = 64 * 1024;

    private final Map<String, EntityPart> parts;

    private UploadForm(Map<String, EntityPart> parts) {
        this.parts = parts;
    }

    static UploadForm read(InputStream body, HttpHeaders headers, Providers providers, long mostBytes) {
        long most = mostBytes + MOST_BESIDE_THE_FILE;
        if (headers.getLength() > most) {
            throw new TooLarge(mostBytes);
        }
        var cut = new CutBody(body, most);
        var parts = parts(cut, headers, providers);
        if (cut.wasCut()) {
            throw new TooLarge(mostBytes);
        }
        return of(parts);
    }

    /** What the container's reader cannot read, it says in many ways. */
    private static List<EntityPart> parts(CutBody body, HttpHeaders headers, Providers providers) {
        try {
            return reader(headers, providers)
                    .readFrom(
                            listType(),
                            PARTS.getType(),
                            new Annotation[0],
                            headers.getMediaType(),
                            headers.getRequestHeaders(),
                            body);
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "A form that cannot be read", e);
            throw new Malformed(UNREADABLE);
        }
    }

    @SuppressWarnings("unchecked")
    private static Class<List<EntityPart>> listType() {
        return (Class<List<EntityPart>>) PARTS.getRawType();
    }

    private static MessageBodyReader<List<EntityPart>> reader(HttpHeaders headers, Providers providers) {
        return providers.getMessageBodyReader(listType(), PARTS.getType(), new Annotation[0], headers.getMediaType());
    }

    private static UploadForm of(List<EntityPart> list) {
        if (list.isEmpty()) {
            throw new Malformed(UNREADABLE);
        }
        var parts = new HashMap<String, EntityPart>();
        for (var part : list) {
            if (!MEMBERS.contains(part.getName())) {
                throw new Malformed("There is an unknown part. Known are alt, caption, credit, file.");
            }
            if (parts.put(part.getName(), part) != null) {
                throw new Malformed("A part is there twice.");
            }
        }
        return new UploadForm(parts);
    }

    PictureWords words() throws IOException {
        return PictureWords.of(text("alt"), text("caption"), text("credit"));
    }

    InputStream file() {
        var file = parts.get("file");
        if (file == null) {
            throw new Invalid("file", "must be there");
        }
        return file.getContent();
    }

    private @Nullable String text(String name) throws IOException {
        var part = parts.get(name);
        if (part == null) {
            return null;
        }
        try (var content = part.getContent()) {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(content.readNBytes(MOST_BESIDE_THE_FILE)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("A part is not UTF-8.");
        }
    }
}
