package org.rejoinder.mime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;

/** The fields of one header in their order: unfolded, free of control characters, encoded words as they came. */
final class Headers {

    private static final int MAX_FIELDS = 1000;

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(String name, String value) {}

    void add(Field field) {
        if (entries.size() < MAX_FIELDS) {
            entries.add(new Entry(field.getName().strip().toLowerCase(Locale.ROOT), value(field)));
        }
    }

    void add(String name, String value) {
        if (entries.size() < MAX_FIELDS) {
            entries.add(new Entry(name.strip().toLowerCase(Locale.ROOT), unfolded(value)));
        }
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** All fields of these names, in the mail's order; names are in lower case. */
    List<String> all(String... names) {
        var wanted = List.of(names);
        return entries.stream()
                .filter(entry -> wanted.contains(entry.name()))
                .map(Entry::value)
                .toList();
    }

    Optional<String> first(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name))
                .map(Entry::value)
                .findFirst();
    }

    boolean has(String... names) {
        return !all(names).isEmpty();
    }

    boolean hasBeginning(String prefix) {
        return entries.stream().anyMatch(entry -> entry.name().startsWith(prefix));
    }

    private static String value(Field field) {
        ByteSequence raw = field.getRaw();
        if (raw == null) {
            var body = field.getBody();
            return body == null ? "" : unfolded(body);
        }
        var octets = raw.toByteArray();
        int colon = 0;
        while (colon < octets.length && octets[colon] != ':') {
            colon++;
        }
        int from = Math.min(colon + 1, octets.length);
        return unfolded(Charsets.decode(Arrays.copyOfRange(octets, from, octets.length), UTF_8.name()));
    }

    /** Line ends of folding go, every other control character becomes a space. */
    private static String unfolded(String value) {
        var result = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\r' || c == '\n') {
                continue;
            }
            result.append(Character.isISOControl(c) ? ' ' : c);
        }
        return result.toString().strip();
    }
}
