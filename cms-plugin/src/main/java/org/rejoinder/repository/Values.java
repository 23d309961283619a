package org.rejoinder.repository;

import java.time.Instant;
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
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import org.jspecify.annotations.Nullable;

/** The properties of one node, read at once: cheaper than asking for each whether it is there and then for its value. */
final class Values {

    private final Map<String, List<String>> properties = new HashMap<>();
    private final Map<String, List<String>> facts = new HashMap<>();

    static Values of(Node node) throws RepositoryException {
        var values = new Values();
        for (var properties = node.getProperties(); properties.hasNext(); ) {
            Property property = properties.nextProperty();
            values.put(property.getName(), property.isMultiple() ? strings(property) : List.of(property.getString()));
        }
        return values;
    }

    private static List<String> strings(Property property) throws RepositoryException {
        var strings = new ArrayList<String>();
        for (Value value : property.getValues()) {
            strings.add(value.getString());
        }
        return strings;
    }

    /** Has the property as it is written now; empty when it is taken away. */
    void put(String name, List<String> values) {
        if (name.equals(Facts.PROPERTY)) {
            facts.clear();
            values.forEach(this::learn);
        } else if (values.isEmpty()) {
            properties.remove(name);
        } else {
            properties.put(name, values);
        }
    }

    private void learn(String line) {
        int sign = line.indexOf('=');
        var value = line.substring(sign + 1);
        var known = facts.putIfAbsent(line.substring(0, sign), List.of(value));
        if (known != null) {
            var more = new ArrayList<>(known);
            more.add(value);
            facts.put(line.substring(0, sign), more);
        }
    }

    @Nullable
    String single(String name) {
        var values = many(name);
        return values.isEmpty() ? null : values.get(0);
    }

    List<String> many(String name) {
        var property = properties.get(name);
        return property == null ? facts.getOrDefault(name, List.of()) : property;
    }

    /** JCR writes a date as ISO 8601 with an offset; ours are all in UTC. */
    static Instant instant(String text) {
        return text.endsWith("Z")
                ? Instant.parse(text)
                : OffsetDateTime.parse(text).toInstant();
    }

    static Calendar calendar(Instant instant) {
        return GregorianCalendar.from(instant.atZone(ZoneOffset.UTC));
    }
}
