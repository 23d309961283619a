package org.rejoinder.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.rejoinder.problem.Malformed;

/** A parameter that nobody reads is a mistake of the caller's, and silence would hide it. */
@Provider
public class QueryRules implements ContainerRequestFilter {

    private static final Map<Method, Set<String>> KNOWN = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = resource.getResourceMethod();
        var query = request.getUriInfo().getRequestUri().getRawQuery();
        if (method == null || query == null || query.isEmpty()) {
            return;
        }
        var known = KNOWN.computeIfAbsent(method, QueryRules::known);
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!known.contains(name)) {
                throw new Malformed(
                        known.isEmpty()
                                ? "This address takes no parameters."
                                : "There is an unknown parameter. Known are " + String.join(", ", known) + ".");
            }
            if (values.size() > 1) {
                throw new Malformed("'%s' is there more than once.".formatted(name));
            }
        });
    }

    private static Set<String> known(Method method) {
        var names = new TreeSet<String>();
        Stream.of(method.getParameters()).forEach(parameter -> add(names, parameter, parameter.getType()));
        Stream.of(method.getDeclaringClass().getDeclaredFields()).forEach(field -> add(names, field, field.getType()));
        return names;
    }

    private static void add(Set<String> names, AnnotatedElement element, Class<?> type) {
        var parameter = element.getAnnotation(QueryParam.class);
        if (parameter != null) {
            names.add(parameter.value());
        } else if (element.isAnnotationPresent(BeanParam.class)) {
            Stream.of(type.getDeclaredFields()).forEach(field -> add(names, field, field.getType()));
        }
    }
}
