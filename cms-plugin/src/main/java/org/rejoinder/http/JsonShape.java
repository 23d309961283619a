package org.rejoinder.http;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import jakarta.json.bind.annotation.JsonbProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rejoinder.problem.Malformed;

/**
 * Compares a request with the record it is for, before JSON-B binds it: Yasson by itself takes {@code "5"} for 5, 1.7
 * for 1, and wraps a number that does not fit. A complaint names the member and never repeats what was in it.
 */
final class JsonShape {

    private JsonShape() {}

    static void check(JsonObject json, Class<?> record) {
        checkRecord(json, record, "");
    }

    private static void checkRecord(JsonObject json, Class<?> record, String prefix) {
        var components = Arrays.stream(record.getRecordComponents())
                .collect(Collectors.toMap(JsonShape::name, Function.identity()));
        for (var member : json.entrySet()) {
            var component = components.get(member.getKey());
            if (component == null) {
                throw new Malformed(
                        prefix.isEmpty()
                                ? "There is a member that this request does not know. It knows " + names(record) + "."
                                : "There is a member in '%s' that it does not know."
                                        .formatted(prefix.substring(0, prefix.length() - 1)));
            }
            if (member.getValue() != JsonValue.NULL) {
                checkValue(member.getValue(), component.getGenericType(), prefix + member.getKey());
            }
        }
    }

    private static String names(Class<?> record) {
        return Arrays.stream(record.getRecordComponents()).map(JsonShape::name).collect(Collectors.joining(", "));
    }

    /** The member's name: that of the component, but for words that Java does not let a component have. */
    private static String name(RecordComponent component) {
        var renamed = component.getAccessor().getAnnotation(JsonbProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }

    private static void checkValue(JsonValue value, Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            checkGeneric(value, generic, name);
        } else if (type instanceof Class<?> plain) {
            checkPlain(value, plain, name);
        } else {
            throw new IllegalArgumentException("requests do not consist of " + type);
        }
    }

    private static void checkGeneric(JsonValue value, ParameterizedType type, String name) {
        if (type.getRawType() == List.class) {
            require(value instanceof JsonArray, name, "a list");
            var items = value.asJsonArray();
            for (int i = 0; i < items.size(); i++) {
                checkValue(items.get(i), type.getActualTypeArguments()[0], name + "[" + i + "]");
            }
        } else if (type.getRawType() == Map.class) {
            require(value instanceof JsonObject, name, "an object");
            for (var item : value.asJsonObject().values()) {
                checkValue(item, type.getActualTypeArguments()[1], name + ".*");
            }
        } else {
            throw new IllegalArgumentException("requests do not consist of " + type);
        }
    }

    private static void checkPlain(JsonValue value, Class<?> type, String name) {
        if (type == String.class) {
            require(value instanceof JsonString, name, "a string");
            require(isUnicode(((JsonString) value).getString()), name, "well-formed Unicode");
        } else if (type == Boolean.class || type == boolean.class) {
            var kind = value.getValueType();
            require(kind == ValueType.TRUE || kind == ValueType.FALSE, name, "true or false");
        } else if (type == Integer.class || type == int.class) {
            require(isWhole(value, Integer.MIN_VALUE, Integer.MAX_VALUE), name, "a whole number");
        } else if (type == Long.class || type == long.class) {
            require(isWhole(value, Long.MIN_VALUE, Long.MAX_VALUE), name, "a whole number");
        } else if (type == Instant.class) {
            require(reads(value, Instant::parse), name, "an instant such as 2026-11-22T10:15:30Z");
        } else if (type == LocalDate.class) {
            require(reads(value, LocalDate::parse), name, "a date such as 2026-11-22");
        } else if (type.isEnum()) {
            var words = EnumWords.words(type);
            require(
                    value instanceof JsonString word && words.contains(word.getString()),
                    name,
                    "one of " + String.join(", ", words));
        } else if (type.isRecord()) {
            require(value instanceof JsonObject, name, "an object");
            checkRecord(value.asJsonObject(), type, name + ".");
        } else if (!JsonValue.class.isAssignableFrom(type)) {
            throw new IllegalArgumentException("requests do not consist of " + type);
        }
    }

    private static void require(boolean holds, String name, String what) {
        if (!holds) {
            throw new Malformed("'%s' must be %s.".formatted(name, what));
        }
    }

    private static boolean isWhole(JsonValue value, long least, long most) {
        if (!(value instanceof JsonNumber number)) {
            return false;
        }
        try {
            long whole = number.bigDecimalValue().longValueExact();
            return least <= whole && whole <= most;
        } catch (ArithmeticException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static boolean reads(JsonValue value, Function<String, ?> reader) {
        if (!(value instanceof JsonString string)) {
            return false;
        }
        try {
            var unused = reader.apply(string.getString());
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** A lone surrogate can be written in JSON, and can be stored or sent by nobody. */
    private static boolean isUnicode(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
