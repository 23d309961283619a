package org.rejoinder.http;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the OpenAPI document what the resources do not say of themselves: what they are for, an example of their answers
 * ({@code api.json}), the problems they answer with, and who may call them.
 */
public final class ApiDescription implements OASFilter {

    private static final String BASE = "/api/v1";
    private static final Pattern NAME_IN_PATH = Pattern.compile("\\{(\\w+)}");
    private static final List<String> PROTECTED =
            List.of("/editorial", "/correspondence", "/moderation", "/admin", "/session");

    private final JsonObject words = words();

    private static JsonObject words() {
        try (var file = ApiDescription.class.getResourceAsStream("api.json")) {
            if (file == null) {
                return JsonObject.EMPTY_JSON_OBJECT;
            }
            try (var reader = Json.createReader(file)) {
                return reader.readObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setInfo(OASFactory.createInfo()
                .title("Rejoinder")
                .version("v1")
                .description(
                        "Articles, categories, threaded comments and answers by email. docs/frontend.md has the rules "
                                + "that hold everywhere."));
        var components = api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
        components.addSecurityScheme("basic", scheme("basic").description("HTTP Basic"));
        components.addSecurityScheme("bearer", scheme("bearer").bearerFormat("JWT"));
        components.addResponse(
                "Problem",
                OASFactory.createAPIResponse()
                        .description("What is wrong: application/problem+json (RFC 9457). All types: docs/problems.md")
                        .content(json(ProblemJson.MEDIA_TYPE, example("problem"))));
        api.setComponents(components);
        var paths = api.getPaths();
        if (paths != null && paths.getPathItems() != null) {
            words.forEach((key, said) -> addUnspoken(key, said, paths));
            paths.getPathItems()
                    .forEach((path, item) -> item.getOperations()
                            .forEach((method, operation) ->
                                    describe(path.replaceFirst(".*" + BASE, ""), method.name(), operation)));
        }
    }

    /** What no resource answers, but a filter: it has a {@code type} among its words. */
    private static void addUnspoken(String key, JsonValue said, Paths paths) {
        if (!(said instanceof JsonObject entry) || !entry.containsKey("type")) {
            return;
        }
        var path = key.substring("GET ".length());
        var answer = OASFactory.createAPIResponse()
                .description("OK")
                .content(json(entry.getString("type"), Optional.empty()));
        var operation = OASFactory.createOperation()
                .responses(OASFactory.createAPIResponses().addAPIResponse("200", answer));
        NAME_IN_PATH
                .matcher(path)
                .results()
                .forEach(name ->
                        operation.addParameter(parameter(name.group(1), In.PATH).required(true)));
        entry.getJsonArray("headers")
                .getValuesAs(JsonString.class)
                .forEach(name -> operation.addParameter(parameter(name.getString(), In.HEADER)));
        paths.addPathItem(BASE + path, OASFactory.createPathItem().GET(operation));
    }

    private static Parameter parameter(String name, In in) {
        return OASFactory.createParameter()
                .name(name)
                .in(in)
                .schema(OASFactory.createSchema()); // how to name its type differs between releases of MicroProfile
    }

    private static SecurityScheme scheme(String name) {
        return OASFactory.createSecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name);
    }

    private void describe(String path, String method, Operation operation) {
        var key = method + " " + path;
        var entry = Optional.ofNullable(words.getJsonObject(key));
        operation.setSummary(entry.map(said -> said.getString("summary", null)).orElseGet(operation::getSummary));
        operation.setTags(List.of(path.isEmpty() ? "api" : path.split("/", -1)[1]));
        example(key).ifPresent(example -> show(operation, example));
        var responses = operation.getResponses();
        for (var status : problems(path, operation)) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().ref("#/components/responses/Problem"));
        }
        if (isProtected(path)) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme("basic"));
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme("bearer"));
        }
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getDescription() == null && parameter.getName() != null)
                    .forEach(parameter -> parameter.setDescription(parameterWords(parameter.getName())));
        }
    }

    private @Nullable String parameterWords(String name) {
        return Optional.ofNullable(words.getJsonObject("parameters"))
                .map(known -> known.getString(name, null))
                .orElse(null);
    }

    private static boolean isProtected(String path) {
        return PROTECTED.stream().anyMatch(path::startsWith);
    }

    private static List<String> problems(String path, Operation operation) {
        var statuses = new ArrayList<>(List.of("400"));
        if (isProtected(path)) {
            statuses.addAll(List.of("401", "403"));
        }
        if (path.contains("{")) {
            statuses.add("404");
        }
        var parameters = operation.getParameters() == null
                ? List.<String>of()
                : operation.getParameters().stream()
                        .map(parameter -> String.valueOf(parameter.getName()))
                        .toList();
        if (parameters.contains("If-Match")) {
            statuses.addAll(List.of("412", "428"));
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of("409", "413", "415", "422"));
        }
        statuses.add("default");
        return statuses;
    }

    /** Shows what the answer looks like, beside the schema if there is one. */
    private static void show(Operation operation, Object example) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getRef() == null) {
                var content = response.getContent() == null
                        ? json("application/json", Optional.empty())
                        : response.getContent();
                content.getMediaTypes().values().forEach(type -> type.setExample(example));
                response.setContent(content);
            }
        });
    }

    private static Content json(String type, Optional<Object> example) {
        var media = OASFactory.createMediaType();
        example.ifPresent(media::setExample);
        return OASFactory.createContent().addMediaType(type, media);
    }

    /** Its own, or that of another operation which answers alike. */
    private Optional<Object> example(String key) {
        return Optional.ofNullable(words.getJsonObject(key))
                .map(entry -> entry.containsKey("like") ? words.getJsonObject(entry.getString("like")) : entry)
                .map(entry -> entry.get("example"))
                .map(ApiDescription::plain);
    }

    /** As lists, maps and values, which is what the document takes. */
    private static Object plain(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> {
                var map = new LinkedHashMap<String, Object>();
                value.asJsonObject().forEach((name, member) -> map.put(name, plain(member)));
                yield map;
            }
            case ARRAY ->
                value.asJsonArray().stream().map(ApiDescription::plain).toList();
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> ((JsonNumber) value).bigDecimalValue();
            case TRUE -> true;
            default -> false;
        };
    }
}
