package org.rejoinder.desk.rest;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.Shared;

/** The desk's files: those of ours, and below {@code jars/} those of the libraries that come as WebJars. */
@Shared
class DeskFiles {

    private static final Pattern PATH = Pattern.compile("(?:[a-z0-9-]+/)*[a-z0-9.-]+\\.([a-z]+)");
    private static final Pattern JAR = Pattern.compile("jars/([a-z0-9-]+)/(.+)");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=UTF-8",
            "js", "text/javascript; charset=UTF-8",
            "css", "text/css; charset=UTF-8",
            "svg", "image/svg+xml");

    private final ServletContext context;
    private final Map<String, DeskFile> files = new ConcurrentHashMap<>();
    private final Map<String, String> versions = new ConcurrentHashMap<>();

    @Inject
    DeskFiles(ServletContext context) {
        this.context = context;
    }

    /** The file at a path below the desk, read again when it has changed. */
    Optional<DeskFile> find(String path) throws IOException {
        var shape = PATH.matcher(path);
        var type = shape.matches() ? TYPES.get(shape.group(1)) : null;
        var url = type == null || path.contains("..") ? null : place(path);
        if (type == null || url == null) {
            return Optional.empty();
        }
        var connection = url.openConnection();
        try (var stream = connection.getInputStream()) {
            long changedAt = connection.getLastModified();
            var known = files.get(path);
            if (known == null || !known.isOf(changedAt)) {
                known = new DeskFile(type, stream.readAllBytes(), changedAt);
                files.put(path, known);
            }
            return Optional.of(known);
        }
    }

    private @Nullable URL place(String path) throws IOException {
        var jar = JAR.matcher(path);
        if (!jar.matches()) {
            return context.getResource("/desk/" + path);
        }
        var version = versions.computeIfAbsent(jar.group(1), this::version);
        return version.isEmpty()
                ? null
                : context.getResource("/webjars/" + jar.group(1) + '/' + version + '/' + jar.group(2));
    }

    /** The version of a library, which is in the path of its files; none if it is not there. */
    private String version(String library) {
        var properties = new Properties();
        var name = "META-INF/maven/org.webjars.npm/" + library + "/pom.properties";
        try (var stream = DeskFiles.class.getClassLoader().getResourceAsStream(name)) {
            if (stream != null) {
                properties.load(stream);
            }
        } catch (IOException e) {
            return "";
        }
        return properties.getProperty("version", "");
    }
}
