package org.rejoinder.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that is kept about a person, as it is told to them. */
public final class KeptThing {

    private final Map<String, Object> members = new LinkedHashMap<>();

    /** Adds a text, a moment, a number; nothing when it is empty. */
    public KeptThing with(String name, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(its -> with(name, its));
        } else if (value instanceof Number || value instanceof Boolean) {
            members.put(name, value);
        } else if (!value.toString().isEmpty()) {
            members.put(name, value.toString());
        }
        return this;
    }

    /** Adds texts; nothing when there are none. */
    public KeptThing with(String name, List<String> values) {
        if (!values.isEmpty()) {
            members.put(name, List.copyOf(values));
        }
        return this;
    }

    /** Adds smaller things. */
    public KeptThing withAll(String name, List<KeptThing> things) {
        if (!things.isEmpty()) {
            members.put(name, things.stream().map(KeptThing::members).toList());
        }
        return this;
    }

    Map<String, Object> members() {
        return members;
    }
}
