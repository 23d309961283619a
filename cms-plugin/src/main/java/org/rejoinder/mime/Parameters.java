package org.rejoinder.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A structured field such as {@code Content-Type}: its value and its parameters (RFC 2045 §5.1, RFC 2231). */
final class Parameters {

    private static final int MOST = 200;

    private final String value;
    private final Map<String, String> plain = new HashMap<>();
    private final Map<String, TreeMap<Integer, String>> pieces = new HashMap<>();

    private Parameters(String value) {
        this.value = value;
    }

    static Parameters of(String field) {
        int i = next(field, 0);
        var parameters = new Parameters(field.substring(0, i).strip().toLowerCase(Locale.ROOT));
        for (int count = 0; i < field.length() && count < MOST; count++) {
            int end = next(field, i + 1);
            parameters.add(field.substring(i + 1, end));
            i = end;
        }
        return parameters;
    }

    /** What stands before the first semicolon, in lower case. */
    String value() {
        return value;
    }

    /** The parameter; empty if it is not there. */
    String get(String name) {
        var parts = pieces.get(name);
        if (parts == null) {
            return EncodedWords.decode(plain.getOrDefault(name, ""));
        }
        var joined = new StringBuilder();
        parts.values().forEach(joined::append);
        return extended(joined.toString());
    }

    /** The next semicolon outside quotes, or the end. */
    private static int next(String field, int from) {
        boolean quoted = false;
        for (int i = from; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                return i;
            }
        }
        return field.length();
    }

    private void add(String parameter) {
        int equals = parameter.indexOf('=');
        if (equals < 0) {
            return;
        }
        var name = parameter.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        var content = unquoted(parameter.substring(equals + 1).strip());
        int star = name.indexOf('*');
        if (star < 0) {
            plain.putIfAbsent(name, content);
            return;
        }
        var rest = name.substring(star + 1);
        boolean percent = rest.isEmpty() || rest.endsWith("*");
        var number = rest.replace("*", "");
        int index = number.matches("[0-9]{1,3}") ? Integer.parseInt(number) : 0;
        pieces.computeIfAbsent(name.substring(0, star), key -> new TreeMap<>())
                .putIfAbsent(index, percent ? content : content.replace("%", "%25"));
    }

    static String unquoted(String text) {
        if (text.length() < 2 || text.charAt(0) != '"') {
            return text;
        }
        var result = new StringBuilder();
        for (int i = 1; i < text.length() && text.charAt(i) != '"'; i++) {
            if (text.charAt(i) == '\\' && i + 1 < text.length()) {
                i++;
            }
            result.append(text.charAt(i));
        }
        return result.toString();
    }

    private static String extended(String text) {
        int first = text.indexOf('\'');
        int second = first < 0 ? -1 : text.indexOf('\'', first + 1);
        var charset = second < 0 ? "utf-8" : text.substring(0, first);
        var octets = new ByteArrayOutputStream();
        var content = text.substring(second + 1);
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            int high = c == '%' && i + 2 < content.length() ? Character.digit(content.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(content.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                octets.write((high << 4) | low);
                i += 2;
            } else {
                octets.writeBytes(String.valueOf(c).getBytes(c < 0x80 ? ISO_8859_1 : UTF_8));
            }
        }
        return Charsets.decode(octets.toByteArray(), charset);
    }
}
