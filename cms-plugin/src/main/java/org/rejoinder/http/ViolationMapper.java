package org.rejoinder.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.rejoinder.problem.FieldError;
import org.rejoinder.problem.Invalid;

/** Broken rules of a request's members, each by the name it has in the JSON. */
@Provider
public class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {

    @Inject
    HttpServletRequest request;

    @Override
    public Response toResponse(ConstraintViolationException broken) {
        return ProblemMapper.response(new Invalid(errors(broken.getConstraintViolations())), request);
    }

    static List<FieldError> errors(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(ViolationMapper::error)
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList();
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        return new FieldError(member(violation.getPropertyPath()), violation.getMessage());
    }

    /** The path begins with the method and the parameter, which are Java's business. */
    private static String member(Path path) {
        var name = StreamSupport.stream(path.spliterator(), false)
                .filter(node ->
                        node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT)
                .map(ViolationMapper::step)
                .collect(Collectors.joining("."));
        return name.isEmpty() ? "body" : name.replace(".[", "[");
    }

    private static String step(Path.Node node) {
        var index = node.getIndex() == null ? "" : "[" + node.getIndex() + "]";
        return node.getKind() == ElementKind.CONTAINER_ELEMENT
                ? index
                : index.isEmpty() ? node.getName() : index + "." + node.getName();
    }
}
