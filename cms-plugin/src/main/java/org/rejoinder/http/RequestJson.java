package org.rejoinder.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.rejoinder.problem.Malformed;

/** Reads one JSON object, strictly (RFC 8259 and I-JSON, RFC 7493): whatever is doubtful is refused. */
final class RequestJson {

    private static final int DEPTH = 32;
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private RequestJson() {}

    static <T> T read(byte[] body, Class<T> record) {
        var json = parse(body);
        JsonShape.check(json, record);
        try {
            return JsonRules.jsonb().fromJson(json.toString(), record);
        } catch (JsonbException e) {
            throw new Malformed("The body does not say what this request needs.");
        }
    }

    static JsonObject parse(byte[] body) {
        if (body.length == 0) {
            throw new Malformed("The body is empty.");
        }
        var text = decoded(body);
        try {
            refuseDoubtful(text);
            return object(text);
        } catch (JsonException | NoSuchElementException | UnsupportedOperationException e) {
            throw new Malformed("The body is not JSON.");
        }
    }

    private static JsonObject object(String text) {
        try (var parser = PARSERS.createParser(new StringReader(text))) {
            if (parser.next() != Event.START_OBJECT) {
                throw new Malformed("The body must be a JSON object.");
            }
            return parser.getObject();
        }
    }

    private static String decoded(byte[] body) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("The body is not UTF-8.");
        }
    }

    /** What the reader of whole objects lets pass: members given twice, depth without end, something behind the end. */
    private static void refuseDoubtful(String text) {
        var names = new ArrayDeque<Set<String>>();
        try (var parser = PARSERS.createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case START_OBJECT, START_ARRAY -> descend(names);
                    case END_OBJECT, END_ARRAY -> names.pop();
                    case KEY_NAME -> add(parser.getString(), names.element());
                    default -> {}
                }
            }
        }
    }

    private static void descend(Deque<Set<String>> names) {
        if (names.size() == DEPTH) {
            throw new Malformed("The body is nested deeper than %d.".formatted(DEPTH));
        }
        names.push(new HashSet<>());
    }

    private static void add(String name, Set<String> names) {
        if (!names.add(name)) {
            throw new Malformed("The body has a member twice.");
        }
    }
}
