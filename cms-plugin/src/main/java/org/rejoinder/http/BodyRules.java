package org.rejoinder.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import org.rejoinder.problem.Malformed;

/** What a body may be: 256 KiB at most, nothing or {@code {}} where nothing is asked for, and JSON where JSON is. */
@Provider
public class BodyRules implements ContainerRequestFilter {

    private static final int LIMIT = 256 * 1024;
    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "OPTIONS");

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var method = resource.getResourceMethod();
        if (method == null || BODILESS.contains(request.getMethod()) || method.isAnnotationPresent(OwnLimit.class)) {
            return;
        }
        if (request.getLength() > LIMIT) {
            throw new TooLarge(LIMIT);
        }
        var body = new BoundedBody(request.getEntityStream(), LIMIT);
        request.setEntityStream(body);
        if (!takesBody(method)) {
            refuseMembers(body.readAllBytes());
        } else if (method.isAnnotationPresent(OptionalBody.class)) {
            var bytes = body.readAllBytes();
            request.setEntityStream(new ByteArrayInputStream(bytes.length == 0 ? new byte[] {'{', '}'} : bytes));
        }
    }

    private static void refuseMembers(byte[] body) {
        if (body.length > 0 && !RequestJson.parse(body).isEmpty()) {
            throw new Malformed("This request has no members.");
        }
    }

    private static boolean takesBody(Method method) {
        return Arrays.stream(method.getParameterAnnotations()).anyMatch(BodyRules::isBody);
    }

    /** A parameter that no annotation of JAX-RS fills is the body. */
    private static boolean isBody(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .noneMatch(annotation ->
                        annotation.annotationType().getPackageName().startsWith("jakarta.ws.rs"));
    }
}
