package org.rejoinder.repository;

import static org.rejoinder.repository.Step.step;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import org.apache.jackrabbit.api.JackrabbitNode;
import org.jspecify.annotations.Nullable;

/** The properties of one node that were asked for, each read once; its facts are read first, since most are among them. */
final class Values {

    private final Node node;
    private final Map<String, List<String>> read = new HashMap<>();
    private @Nullable Packed facts;
    private @Nullable Packed marks;

    Values(Node node) {
        this.node = node;
    }

    private static List<String> find(Node node, String name) throws RepositoryException {
        var property = property(node, name);
        if (property == null) {
            return List.of();
        }
        if (!property.isMultiple()) {
            return List.of(property.getString());
        }
        var strings = new ArrayList<String>();
        for (Value value : property.getValues()) {
            strings.add(value.getString());
        }
        return strings;
    }

    /** In one go where the repository can. */
    private static @Nullable Property property(Node node, String name) throws RepositoryException {
        if (node instanceof JackrabbitNode jackrabbit) {
            return jackrabbit.getPropertyOrNull(name);
        }
        return node.hasProperty(name) ? node.getProperty(name) : null;
    }

    /** Has the property as it is written now; empty when it is taken away. */
    void put(String name, List<String> values) {
        if (name.equals(Facts.PROPERTY)) {
            facts = new Packed(values);
        } else if (name.equals(Facts.MARKS)) {
            marks = new Packed(values);
        } else {
            read.put(name, values);
        }
    }

    Packed facts() {
        var known = facts;
        if (known == null) {
            known = new Packed(step(() -> find(node, Facts.PROPERTY)));
            facts = known;
        }
        return known;
    }

    Packed marks() {
        var known = marks;
        if (known == null) {
            known = new Packed(step(() -> find(node, Facts.MARKS)));
            marks = known;
        }
        return known;
    }

    List<String> many(String name) {
        var known = read.get(name);
        if (known == null) {
            known = facts().texts(name);
            if (known.isEmpty()) {
                known = own(name);
            }
        }
        return known;
    }

    /** Of the property itself, whatever the facts say. */
    List<String> own(String name) {
        var known = read.get(name);
        if (known == null) {
            known = step(() -> find(node, name));
            read.put(name, known);
        }
        return known;
    }

    /**
     * A date as JCR writes it, ISO 8601 with an offset. Ours are all in UTC, and are read digit by digit: a page has dozens of
     * them, and the general way takes fifteen times as long.
     */
    static Instant instant(String text) {
        if (!text.endsWith("Z") || text.charAt(4) != '-') {
            return OffsetDateTime.parse(text).toInstant();
        }
        int nano = 0;
        if (text.length() > 20) {
            nano = digits(text, 20, text.length() - 1);
            for (int place = text.length() - 21; place < 9; place++) {
                nano *= 10;
            }
        }
        return LocalDateTime.of(
                        digits(text, 0, 4),
                        digits(text, 5, 7),
                        digits(text, 8, 10),
                        digits(text, 11, 13),
                        digits(text, 14, 16),
                        digits(text, 17, 19),
                        nano)
                .toInstant(ZoneOffset.UTC);
    }

    private static int digits(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    static Calendar calendar(Instant instant) {
        return GregorianCalendar.from(instant.atZone(ZoneOffset.UTC));
    }
}
