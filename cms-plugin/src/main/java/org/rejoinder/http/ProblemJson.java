package org.rejoinder.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.rejoinder.problem.FieldError;
import org.rejoinder.problem.Problem;

/** A problem as callers see it (RFC 9457), with nothing in it that is only ours to know. */
record ProblemJson(int status, String type, String detail, List<FieldError> errors) {

    static final String MEDIA_TYPE = "application/problem+json";

    static ProblemJson of(Problem problem) {
        return new ProblemJson(problem.kind().status(), problem.type(), problem.detail(), problem.errors());
    }

    static ProblemJson of(int status, String type, String detail) {
        return new ProblemJson(status, type, detail, List.of());
    }

    /** The document itself; {@code root} is the plugin's context root, below which the types are explained. */
    String document(String root, String instance) {
        var json = Json.createObjectBuilder()
                .add("type", root + "/problems#" + type)
                .add("title", title())
                .add("status", status)
                .add("detail", detail)
                .add("instance", instance);
        if (!errors.isEmpty()) {
            json.add("errors", errorsJson());
        }
        return json.build().toString();
    }

    private String title() {
        return type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1).replace('-', ' ');
    }

    private JsonArrayBuilder errorsJson() {
        var list = Json.createArrayBuilder();
        errors.forEach(error ->
                list.add(Json.createObjectBuilder().add("field", error.field()).add("message", error.message())));
        return list;
    }

    Response.ResponseBuilder response(HttpServletRequest request) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(document(request.getContextPath(), request.getRequestURI())
                        .getBytes(UTF_8));
    }

    void send(HttpServletRequest request, HttpServletResponse response, String instance) throws IOException {
        var document = document(request.getContextPath(), instance).getBytes(UTF_8);
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }
}
