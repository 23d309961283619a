package org.rejoinder.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Moments as {@link Instant#toString()} writes them (ISO 8601 in UTC), digit by digit: a page has dozens of them, and the general
 * way made a twentieth of what a list costs.
 */
final class Moments implements JsonbSerializer<Instant> {

    private static final long YEAR_1000 = -30_610_224_000L;
    private static final long YEAR_10000 = 253_402_300_800L;

    @Override
    public void serialize(Instant moment, JsonGenerator json, SerializationContext context) {
        json.write(text(moment));
    }

    static String text(Instant moment) {
        long second = moment.getEpochSecond();
        int micros = moment.getNano() / 1000;
        if (second < YEAR_1000 || second >= YEAR_10000 || micros * 1000 != moment.getNano()) {
            return moment.toString();
        }
        var time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        var text = new byte["2026-11-23T04:05:06.123456Z".length()];
        int end = put(text, 0, time.getYear(), 4, '-');
        end = put(text, end, time.getMonthValue(), 2, '-');
        end = put(text, end, time.getDayOfMonth(), 2, 'T');
        end = put(text, end, time.getHour(), 2, ':');
        end = put(text, end, time.getMinute(), 2, ':');
        end = put(text, end, time.getSecond(), 2, micros == 0 ? 'Z' : '.');
        if (micros != 0) {
            boolean millis = micros % 1000 == 0;
            end = put(text, end, millis ? micros / 1000 : micros, millis ? 3 : 6, 'Z');
        }
        return new String(text, 0, end, ISO_8859_1);
    }

    private static int put(byte[] text, int at, int number, int digits, char behind) {
        int rest = number;
        for (int place = at + digits - 1; place >= at; place--) {
            text[place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        text[at + digits] = (byte) behind;
        return at + digits + 1;
    }
}
