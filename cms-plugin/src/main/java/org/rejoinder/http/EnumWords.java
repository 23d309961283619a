package org.rejoinder.http;

import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Constants such as {@code FIRST_HELD} are the words {@code first-held} in JSON. */
final class EnumWords {

    private EnumWords() {}

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> words(Class<?> type) {
        return constants(type).map(EnumWords::word).toList();
    }

    static Optional<Enum<?>> find(Class<?> type, String word) {
        return constants(type).filter(constant -> word(constant).equals(word)).findFirst();
    }

    private static Stream<Enum<?>> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(constant -> (Enum<?>) constant);
    }

    @SuppressWarnings("rawtypes") // JSON-B compares the class itself with the type of a member
    static final class Writer implements JsonbSerializer<Enum> {
        @Override
        public void serialize(Enum constant, JsonGenerator json, SerializationContext context) {
            json.write(word(constant));
        }
    }

    @SuppressWarnings("rawtypes")
    static final class Reader implements JsonbDeserializer<Enum> {
        @Override
        public Enum deserialize(JsonParser json, DeserializationContext context, Type type) {
            return find((Class<?>) type, json.getString())
                    .orElseThrow(() -> new JsonbException("not a word of " + type));
        }
    }
}
