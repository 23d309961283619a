package org.rejoinder.http;

/** Words for what the container refuses before anything of ours is asked. */
final class Refusals {

    private Refusals() {}

    static ProblemJson of(int status) {
        return switch (status) {
            case 401 -> ProblemJson.of(status, "unauthenticated", "Sign in to do this.");
            case 403 -> ProblemJson.of(status, "forbidden", "This is not yours to do.");
            case 404 -> ProblemJson.of(status, "not-found", "There is nothing here.");
            case 405 -> ProblemJson.of(status, "method-not-allowed", "This address does not know that method.");
            case 406 -> ProblemJson.of(status, "not-acceptable", "This address answers in another format.");
            case 409 -> ProblemJson.of(status, "conflict", "The request does not fit with what is there.");
            case 413 -> ProblemJson.of(status, "too-large", "The body is too large.");
            case 415 -> ProblemJson.of(status, "unsupported-media-type", "This address reads another Content-Type.");
            case 503 -> ProblemJson.of(status, "unavailable", "This cannot be done just now; try again later.");
            default ->
                status < 500
                        ? ProblemJson.of(status, "malformed", "The request cannot be read.")
                        : ProblemJson.of(status, "unexpected", "Something went wrong on our side.");
        };
    }
}
