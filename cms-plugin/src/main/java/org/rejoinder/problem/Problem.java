package org.rejoinder.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a caller asked for and cannot have, and can do something about (RFC 9457). Anything else that goes
 * wrong is a bug. The detail is read by strangers: it names no class, no path, and nothing that the caller may not see.
 */
public abstract class Problem extends RuntimeException {

    private final Kind kind;
    private final String type;
    private final String detail;
    private final transient List<FieldError> errors;
    private final @Nullable Duration retryAfter;

    /** The {@code type} is the class's name in words, such as {@code unknown-comment}, and never changes again. */
    protected Problem(Kind kind, String type, String detail) {
        this(kind, type, detail, List.of(), null);
    }

    protected Problem(Kind kind, String type, String detail, List<FieldError> errors) {
        this(kind, type, detail, errors, null);
    }

    protected Problem(Kind kind, String type, String detail, Duration retryAfter) {
        this(kind, type, detail, List.of(), retryAfter);
    }

    private Problem(Kind kind, String type, String detail, List<FieldError> errors, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.kind = kind;
        this.type = type;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    public Kind kind() {
        return kind;
    }

    public String type() {
        return type;
    }

    public String detail() {
        return detail;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** What sort of refusal it is; HTTP has a status for each. */
    public enum Kind {
        MALFORMED(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        PRECONDITION_FAILED(412),
        TOO_LARGE(413),
        INVALID(422),
        PRECONDITION_REQUIRED(428),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
