package org.rejoinder.problem;

import java.util.List;

/** The request can be read, and breaks rules that its members have to keep. */
public final class Invalid extends Problem {

    public Invalid(List<FieldError> errors) {
        super(Kind.INVALID, "invalid", "Some members do not keep the rules; see errors.", errors);
    }

    public Invalid(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }
}
