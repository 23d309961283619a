package org.rejoinder.http;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rejoinder.problem.Malformed;

/** The members that a caller wants to see, {@code fields=a,b}; without it, all that there are. */
public final class Fields {

    private final @Nullable Set<String> wanted;

    private Fields(@Nullable Set<String> wanted) {
        this.wanted = wanted;
    }

    /** The {@code fields} parameter, for answers that consist of such records. */
    public static Fields parse(@Nullable String text, Class<? extends Record> record) {
        if (text == null) {
            return new Fields(null);
        }
        var known = Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        var wanted = Set.copyOf(Arrays.asList(text.split(",", -1)));
        if (!known.containsAll(wanted)) {
            throw new Malformed("'fields' names a member that there is not.");
        }
        return new Fields(wanted);
    }

    /** Whether the caller asked for this member by name. */
    public boolean ask(String member) {
        return wanted != null && wanted.contains(member);
    }

    /** The record, or the wanted members of it. */
    public Object of(Record record) {
        if (wanted == null) {
            return record;
        }
        var kept = new LinkedHashMap<String, Object>();
        for (var component : record.getClass().getRecordComponents()) {
            var value = wanted.contains(component.getName()) ? value(component, record) : null;
            if (value != null) {
                kept.put(component.getName(), value);
            }
        }
        return kept;
    }

    public List<Object> of(List<? extends Record> records) {
        return records.stream().map(this::of).toList();
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("JSON records are public: " + record.getClass(), e);
        }
    }
}
