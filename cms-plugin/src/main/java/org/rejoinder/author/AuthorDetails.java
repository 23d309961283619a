package org.rejoinder.author;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rejoinder.author.Author.Picture;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.problem.FieldError;
import org.rejoinder.problem.Invalid;
import org.rejoinder.text.Cleaned;
import org.rejoinder.text.Slug;
import org.rejoinder.text.WebAddress;
import org.rejoinder.text.WebReference;

/** What is to be known of an author; only {@link Builder} makes it, clean and within its limits. */
public final class AuthorDetails {

    private final Builder given;

    private AuthorDetails(Builder given) {
        this.given = given;
    }

    public static Builder named(@Nullable String name) {
        return new Builder(name);
    }

    String name() {
        return given.name;
    }

    Optional<Slug> slug() {
        return Optional.ofNullable(given.slug);
    }

    @Nullable
    String byline() {
        return given.byline;
    }

    @Nullable
    String url() {
        return given.url;
    }

    @Nullable
    Picture picture() {
        return given.picture;
    }

    @Nullable
    String email() {
        return given.email;
    }

    @Nullable
    String login() {
        return given.login;
    }

    /** Takes what came from outside, an absent member as null, and complains of all of it at once. */
    public static final class Builder {

        private final ArrayList<FieldError> errors = new ArrayList<>();
        private final String name;
        private @Nullable Slug slug;
        private @Nullable String byline;
        private @Nullable String url;
        private @Nullable Picture picture;
        private @Nullable String email;
        private @Nullable String login;

        private Builder(@Nullable String name) {
            var line = line("name", name, 80);
            this.name = line == null ? "" : line;
            if (line == null) {
                errors.add(new FieldError("name", "must not be empty"));
            }
        }

        /** Without one it is made from the name. */
        public Builder slug(@Nullable String text) {
            slug = read("slug", text, Slug::find, "must be lower-case words joined by hyphens");
            return this;
        }

        public Builder byline(@Nullable String text) {
            byline = line("byline", text, 200);
            return this;
        }

        public Builder url(@Nullable String text) {
            var address = read("url", text, WebAddress::find, "must be a web address");
            url = address == null ? null : address.value();
            return this;
        }

        /** Whoever does not see the picture reads what it shows. */
        public Builder picture(@Nullable String address, @Nullable String alt) {
            var reference = read("picture.url", address, WebReference::find, "must be a web address or a path");
            var words = line("picture.alt", alt, 200);
            if (reference != null && words == null) {
                errors.add(new FieldError("picture.alt", "must say what the picture shows"));
            }
            picture = reference == null || words == null ? null : new Picture(reference.value(), words);
            return this;
        }

        /** Where the author's letters go. */
        public Builder email(@Nullable String text) {
            var address = read("email", text, EmailAddress::find, "must be an email address");
            email = address == null ? null : address.text();
            return this;
        }

        /** The signed-in name that may write as this author. */
        public Builder login(@Nullable String text) {
            login = line("login", text, 100);
            return this;
        }

        public AuthorDetails build() {
            if (!errors.isEmpty()) {
                throw new Invalid(errors);
            }
            return new AuthorDetails(this);
        }

        private @Nullable String line(String field, @Nullable String text, int longest) {
            var line = text == null ? "" : Cleaned.line(text);
            if (line.length() > longest) {
                errors.add(new FieldError(field, "must have at most %d characters".formatted(longest)));
            }
            return line.isEmpty() ? null : line;
        }

        private <T> @Nullable T read(
                String field, @Nullable String text, Function<String, Optional<T>> reader, String rule) {
            if (text == null || text.isBlank()) {
                return null;
            }
            var value = reader.apply(text);
            if (value.isEmpty()) {
                errors.add(new FieldError(field, rule));
            }
            return value.orElse(null);
        }
    }
}
