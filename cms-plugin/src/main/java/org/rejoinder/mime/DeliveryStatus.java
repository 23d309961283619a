package org.rejoinder.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.mail.EmailAddress;

/** The machine's half of a bounce (RFC 3464): groups of fields, one for the letter and one for each recipient. */
final class DeliveryStatus {

    private static final int MOST = 100;
    private static final Pattern ENHANCED = Pattern.compile("(?<![0-9.])[245]\\.[0-9]{1,3}\\.[0-9]{1,3}(?![0-9.])");

    private DeliveryStatus() {}

    static List<DeliveryReport> reports(List<String> statuses) {
        return statuses.stream()
                .flatMap(status -> groups(status).stream())
                .filter(group -> group.has("final-recipient", "original-recipient"))
                .map(DeliveryStatus::report)
                .limit(MOST)
                .toList();
    }

    /** The groups of fields that a text is made of, folded lines put together. */
    static List<Headers> groups(String text) {
        var groups = new ArrayList<Headers>();
        var group = new Headers();
        var field = new StringBuilder();
        for (var line : (Iterable<String>) PlainLines.clean(text).lines()::iterator) {
            if (line.startsWith(" ") || line.startsWith("\t")) {
                field.append(line);
                continue;
            }
            add(field, group);
            field.append(line);
            if (line.isBlank() && !group.isEmpty()) {
                groups.add(group);
                group = new Headers();
            }
        }
        add(field, group);
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return groups;
    }

    private static void add(StringBuilder field, Headers group) {
        int colon = field.indexOf(":");
        if (colon > 0) {
            group.add(field.substring(0, colon), field.substring(colon + 1));
        }
        field.setLength(0);
    }

    private static DeliveryReport report(Headers group) {
        var said = group.first("diagnostic-code").map(DeliveryStatus::value).orElse("");
        var diagnostic = said.substring(0, Math.min(said.length(), DeliveryReport.MAX_DIAGNOSTIC));
        var action = group.first("action")
                .orElse("")
                .strip()
                .toLowerCase(Locale.ROOT)
                .split("[ (]", 2)[0];
        return new DeliveryReport(
                address(group, "original-recipient"),
                address(group, "final-recipient"),
                action,
                status(group.first("status").orElse(""), diagnostic),
                diagnostic);
    }

    /** Some servers are exact only in their words. */
    private static String status(String field, String diagnostic) {
        var status = enhanced(field).orElse("");
        boolean vague = status.isEmpty() || status.endsWith(".0.0");
        return vague ? enhanced(diagnostic).orElse(status) : status;
    }

    private static Optional<String> enhanced(String text) {
        var found = ENHANCED.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private static @Nullable EmailAddress address(Headers group, String name) {
        var value = group.first(name).map(DeliveryStatus::value).orElse("");
        var bare = value.startsWith("<") && value.endsWith(">") ? value.substring(1, value.length() - 1) : value;
        return EmailAddress.find(bare).orElse(null);
    }

    /** What stands behind the kind of the value, such as {@code rfc822;}. */
    private static String value(String field) {
        return field.substring(field.indexOf(';') + 1).strip();
    }
}
