package org.rejoinder.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One field {@code Authentication-Results} (RFC 8601 §2.2), without its comments. */
final class AuthenticationResults {

    private static final int LONGEST = 16 * 1024;

    private final String authservId;
    private final List<Result> results = new ArrayList<>();

    private record Result(String method, String value, List<String> properties) {

        boolean is(String otherMethod, String otherValue) {
            return method.equals(otherMethod) && value.equals(otherValue);
        }

        /** The domain that one of these properties names; empty if none is there. */
        String domain(String... names) {
            for (var name : names) {
                for (var property : properties) {
                    if (property.startsWith(name + "=")) {
                        var domain = Parameters.unquoted(property.substring(name.length() + 1));
                        return domain.substring(domain.lastIndexOf('@') + 1);
                    }
                }
            }
            return "";
        }
    }

    private AuthenticationResults(String field) {
        var parts = withoutComments(field.substring(0, Math.min(field.length(), LONGEST)))
                .toLowerCase(Locale.ROOT)
                .split(";", -1);
        var id = parts[0].strip().split("\\s+", 2)[0];
        authservId = Parameters.unquoted(id);
        for (int i = 1; i < parts.length; i++) {
            add(parts[i].strip().replaceAll("\\s*=\\s*", "=").split("\\s+"));
        }
    }

    /** What the topmost of these fields by this server says of the domain named in {@code From}. */
    static Authentication of(List<String> fields, String authservId, @Nullable String fromDomain) {
        return fields.stream()
                .map(AuthenticationResults::new)
                .filter(results -> results.authservId.equalsIgnoreCase(authservId.strip()))
                .findFirst()
                .map(results -> results.about(fromDomain))
                .orElse(Authentication.ABSENT);
    }

    private void add(String[] words) {
        int equals = words[0].indexOf('=');
        if (equals > 0) {
            int version = words[0].indexOf('/');
            var method = words[0].substring(0, version > 0 && version < equals ? version : equals);
            results.add(new Result(method, words[0].substring(equals + 1), List.of(words)));
        }
    }

    private Authentication about(@Nullable String from) {
        boolean looked = results.stream().anyMatch(AuthenticationResults::isVerdict);
        if (from == null) {
            return looked ? Authentication.FAILED : Authentication.ABSENT;
        }
        if (results.stream().anyMatch(result -> result.is("dmarc", "fail"))) {
            return Authentication.FAILED;
        }
        boolean passed = results.stream().anyMatch(result -> standsFor(result, from));
        if (passed) {
            return Authentication.PASSED;
        }
        return looked ? Authentication.FAILED : Authentication.ABSENT;
    }

    private static boolean isVerdict(Result result) {
        return List.of("dmarc", "dkim", "spf").contains(result.method())
                && List.of("pass", "fail", "softfail", "hardfail", "policy").contains(result.value());
    }

    private static boolean standsFor(Result result, String from) {
        if (result.is("dmarc", "pass")) {
            var domain = result.domain("header.from");
            return domain.isEmpty() || isAligned(domain, from);
        }
        return (result.is("dkim", "pass") && isAligned(result.domain("header.d", "header.i"), from))
                || (result.is("spf", "pass") && isAligned(result.domain("smtp.mailfrom", "smtp.mail"), from));
    }

    /** The same organisation, as far as names tell: one is the other or stands below it (RFC 7489 §3.1, relaxed). */
    private static boolean isAligned(String one, String other) {
        return one.contains(".") && (one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one));
    }

    private static int nesting(char c) {
        return c == '(' ? 1 : c == ')' ? -1 : 0;
    }

    private static String withoutComments(String field) {
        var result = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            quoted ^= c == '"' && depth == 0;
            if (c == '\\' && (quoted || depth > 0)) {
                i++;
                continue;
            }
            depth = quoted ? depth : Math.max(0, depth + nesting(c));
            if (depth == 0 && (quoted || c != ')')) {
                result.append(c == ';' && quoted ? ' ' : c);
            }
        }
        return result.toString();
    }
}
