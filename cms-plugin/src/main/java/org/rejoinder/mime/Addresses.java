package org.rejoinder.mime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.mail.EmailAddress;

/**
 * A field of addresses (RFC 5322 §3.4), read in one pass. It is plain when every reader must come to the same result: then it
 * has no comments, groups, routes, brackets within quotes, or text behind an address.
 */
final class Addresses {

    private static final int MOST = 100;

    private final List<Found> found = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private @Nullable String bracketed;
    private boolean plain = true;

    /** One address as it was written, with the words before it. */
    record Found(String words, String address) {}

    private Addresses() {}

    static Addresses of(String field) {
        var addresses = new Addresses();
        int i = 0;
        while (i < field.length() && addresses.found.size() < MOST) {
            i = addresses.step(field, i);
        }
        addresses.finish();
        return addresses;
    }

    boolean isPlain() {
        return plain;
    }

    List<Found> found() {
        return found;
    }

    /** All that are addresses indeed. */
    List<EmailAddress> all() {
        return found.stream()
                .flatMap(one -> EmailAddress.find(one.address()).stream())
                .toList();
    }

    private int step(String field, int i) {
        char c = field.charAt(i);
        return switch (c) {
            case '"' -> quoted(field, i);
            case '(' -> comment(field, i);
            case '<' -> bracket(field, i);
            case ',', ';' -> {
                plain &= c == ',';
                finish();
                yield i + 1;
            }
            case ':' -> {
                plain = false;
                words.setLength(0);
                yield i + 1;
            }
            default -> {
                plain &= c != '>' && c != ')' && c != '\\' && (bracketed == null || c == ' ');
                words.append(c);
                yield i + 1;
            }
        };
    }

    private int quoted(String field, int start) {
        int i = start + 1;
        plain &= bracketed == null;
        while (i < field.length() && field.charAt(i) != '"') {
            char c = field.charAt(i);
            plain &= c != '<' && c != '>' && c != '\\';
            i += c == '\\' ? 2 : 1;
        }
        plain &= i < field.length();
        int end = Math.min(i + 1, field.length());
        words.append(field, start, end);
        return end;
    }

    private int comment(String field, int start) {
        plain = false;
        int depth = 0;
        int i = start;
        do {
            char c = field.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            i += c == '\\' ? 2 : 1;
        } while (i < field.length() && depth > 0);
        return Math.min(i, field.length());
    }

    private int bracket(String field, int start) {
        int end = field.indexOf('>', start);
        plain &= bracketed == null && end > 0;
        int stop = end < 0 ? field.length() : end;
        var address = field.substring(start + 1, stop);
        plain &= address.indexOf('<') < 0 && !address.contains("=?");
        bracketed = address.strip();
        return Math.min(stop + 1, field.length());
    }

    private void finish() {
        var before = words.toString().strip();
        if (bracketed != null) {
            found.add(new Found(before, bracketed));
            plain &= before.indexOf('@') < 0 || before.startsWith("\"") || before.equalsIgnoreCase(bracketed);
        } else if (!before.isEmpty()) {
            found.add(new Found("", before));
            plain &= !before.contains("=?");
        }
        words.setLength(0);
        bracketed = null;
    }
}
