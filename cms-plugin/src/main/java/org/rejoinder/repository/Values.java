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
import javax.jcr.ValueFactory;
import org.jspecify.annotations.Nullable;

/** The properties of one node, read at once: cheaper than asking for each whether it is there and then for its value. */
final class Values {

    private final Map<String, Object> values;

    private Values(Map<String, Object> values) {
        this.values = values;
    }

    static Values of(Node node) throws RepositoryException {
        var values = new HashMap<String, Object>();
        for (var properties = node.getProperties(); properties.hasNext(); ) {
            Property property = properties.nextProperty();
            if (property.getType() == PropertyType.BINARY) {
                continue; // bytes are read as a stream, see Attachment
            }
            values.put(property.getName(), property.isMultiple() ? strings(property) : property.getString());
        }
        return new Values(values);
    }

    private static List<String> strings(Property property) throws RepositoryException {
        var strings = new ArrayList<String>();
        for (Value value : property.getValues()) {
            strings.add(value.getString());
        }
        return strings;
    }

    @Nullable
    String single(String name) {
        return values.get(name) instanceof String value ? value : null;
    }

    List<String> many(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
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

    static Value[] longs(ValueFactory factory, List<Long> numbers) {
        return numbers.stream().map(factory::createValue).toArray(Value[]::new);
    }
}
