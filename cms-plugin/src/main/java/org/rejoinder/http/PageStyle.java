package org.rejoinder.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rejoinder.Shared;

/**
 * How the small pages look that letters lead to: quiet, light and dark, or like the site, whose style sheet can be named
 * (PAGES_STYLESHEET). Nothing else is loaded, nothing runs, and nobody shows them in a frame (CSP 3).
 */
@Shared
public class PageStyle {

    private static final String OURS = ours();

    private final Optional<URI> sheet;

    @Inject
    public PageStyle(@ConfigProperty(name = "pages.stylesheet") Optional<URI> sheet) {
        this.sheet = sheet.filter(its -> !its.toString().isEmpty());
        if (this.sheet
                .filter(its -> !its.toString().matches("(https?://[^/]+)?/[!-~&&[^\"'<>;,]]*"))
                .isPresent()) {
            throw new IllegalArgumentException("pages.stylesheet is neither a path nor the address of a style sheet");
        }
    }

    /** What belongs into the head of a page. */
    public String head() {
        return sheet.map(its ->
                        "<link rel=\"stylesheet\" href=\"" + its.toString().replace("&", "&amp;") + "\">")
                .orElse("<style>" + OURS + "</style>");
    }

    /** The content security policy that goes with it. */
    public String policy() {
        return "default-src 'none'; style-src %s; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
                .formatted(sheet.map(PageStyle::origin).orElse("'sha256-" + hash(OURS) + "'"));
    }

    private static String origin(URI sheet) {
        return sheet.getHost() == null ? "'self'" : sheet.getScheme() + "://" + sheet.getRawAuthority();
    }

    private static String ours() {
        try (var in = PageStyle.class.getResourceAsStream("page.css")) {
            if (in == null) {
                throw new IllegalStateException("page.css is missing");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
