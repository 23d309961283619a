package org.rejoinder.sample.server.trust;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rejoinder.sample.server.Api;
import org.rejoinder.sample.server.LibertyServer;

/** One operation of the API by its own description, so that no test can forget a new one. */
record Route(String method, String path, JsonObject operation, JsonObject document) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    /** All but streams, which have no end: who asks for one waits for ever. */
    static List<Route> all(LibertyServer server) {
        var document = Api.json(server.get("/openapi?format=json").body());
        var routes = new ArrayList<Route>();
        document.getJsonObject("paths").forEach((address, item) -> {
            var path = address.replaceFirst(".*/api/v1", "");
            if (path.endsWith("/stream")) {
                return;
            }
            METHODS.stream().filter(item.asJsonObject()::containsKey).forEach(method -> {
                var operation = item.asJsonObject().getJsonObject(method);
                routes.add(new Route(method.toUpperCase(java.util.Locale.ROOT), path, operation, document));
            });
        });
        return routes;
    }

    boolean isRead() {
        return method.equals("GET");
    }

    boolean isProtected() {
        return operation.containsKey("security");
    }

    boolean hasVariables() {
        return path.contains("{");
    }

    /** Its address with these values for its variables. */
    String at(Map<String, String> values) {
        return VARIABLE.matcher(path)
                .replaceAll(variable -> values.getOrDefault(variable.group(1), "0123456789abcdef"));
    }

    List<String> queries() {
        return Stream.ofNullable(operation.getJsonArray("parameters"))
                .flatMap(parameters -> parameters.getValuesAs(JsonObject.class).stream())
                .filter(parameter -> parameter.getString("in").equals("query"))
                .map(parameter -> parameter.getString("name"))
                .toList();
    }

    /** The schema of the JSON that it takes, if it takes any. */
    Optional<JsonObject> body() {
        return Optional.ofNullable(operation.getJsonObject("requestBody"))
                .map(body -> body.getJsonObject("content").getJsonObject("application/json"))
                .map(content -> resolve(content.getJsonObject("schema")));
    }

    JsonObject resolve(JsonObject schema) {
        if (!schema.containsKey("$ref")) {
            return schema;
        }
        var name = schema.getString("$ref").replaceFirst(".*/", "");
        return document.getJsonObject("components").getJsonObject("schemas").getJsonObject(name);
    }

    /** What a schema calls its type; some say two, of which null is one. */
    static String type(JsonObject schema) {
        var type = schema.get("type");
        if (type instanceof JsonString text) {
            return text.getString();
        }
        return type == null
                ? "object"
                : type.asJsonArray().getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .filter(name -> !name.equals("null"))
                        .findFirst()
                        .orElse("object");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
