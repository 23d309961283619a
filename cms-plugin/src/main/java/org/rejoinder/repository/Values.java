package org.rejoinder.repository;

import static org.rejoinder.repository.Step.step;

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
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import org.jspecify.annotations.Nullable;

/**
 * The properties of one node: all found at once, which is cheaper than asking for each whether it is there, and each read
 * when it is asked for.
 */
final class Values {

    private final Map<String, Property> stored = new HashMap<>();
    private final Map<String, List<String>> read = new HashMap<>();
    private final Map<String, List<String>> facts = new HashMap<>();

    static Values of(Node node) throws RepositoryException {
        var values = new Values();
        for (var properties = node.getProperties(); properties.hasNext(); ) {
            Property property = properties.nextProperty();
            values.stored.put(property.getName(), property);
        }
        var facts = values.stored.remove(Facts.PROPERTY);
        if (facts != null) {
            strings(facts).forEach(values::learn);
        }
        return values;
    }

    private static List<String> strings(Property property) throws RepositoryException {
        if (!property.isMultiple()) {
            return List.of(property.getString());
        }
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
        } else {
            read.put(name, values);
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
        var known = read.get(name);
        if (known == null) {
            var property = stored.get(name);
            known = property == null ? List.of() : step(() -> strings(property));
            read.put(name, known);
        }
        return known.isEmpty() ? facts.getOrDefault(name, List.of()) : known;
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
