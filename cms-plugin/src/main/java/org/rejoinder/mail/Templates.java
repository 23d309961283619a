package org.rejoinder.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The templates of a site: those that are delivered, in the site's language, and before them those that an administrator has
 * put into a folder, as {@code <language>/<name>.txt} and {@code .html}. One that asks for a value that there is not is left
 * out with a warning, since no letter may fail by it.
 */
public final class Templates {

    private static final System.Logger LOG = System.getLogger(Templates.class.getName());
    private static final String DELIVERED = "/org/rejoinder/notification/";

    private final Language language;
    private final Optional<Path> folder;
    private final Map<String, Template> known = new ConcurrentHashMap<>();

    public Templates(Language language, Optional<Path> folder) {
        this.language = language;
        this.folder = folder;
    }

    public Language language() {
        return language;
    }

    public Template named(String name) {
        return known.computeIfAbsent(name, this::load);
    }

    private Template load(String name) {
        var delivered = Template.of(name, delivered(name + ".txt"), delivered(name + ".html"));
        var text = own(name + ".txt");
        var html = own(name + ".html");
        if (text.isEmpty() && html.isEmpty()) {
            return delivered;
        }
        try {
            var own = Template.of(
                    name,
                    text.orElseGet(() -> delivered(name + ".txt")),
                    html.orElseGet(() -> delivered(name + ".html")));
            if (delivered.names().containsAll(own.names())) {
                return own;
            }
            LOG.log(
                    Level.WARNING,
                    "The template {0} asks for a value other than {1}; ours is used",
                    name,
                    delivered.names());
        } catch (IllegalStateException e) {
            LOG.log(Level.WARNING, "{0}; ours is used", e.getMessage());
        }
        return delivered;
    }

    private Optional<String> own(String file) {
        var path =
                folder.map(where -> where.resolve(language.tag()).resolve(file)).filter(Files::isRegularFile);
        try {
            return path.isEmpty() ? Optional.empty() : Optional.of(lines(Files.readString(path.get())));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The template " + file + " cannot be read; ours is used", e);
            return Optional.empty();
        }
    }

    private String delivered(String file) {
        var resource = DELIVERED + (language == Language.EN ? "" : language.tag() + "/") + file;
        try (var in = Templates.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The WAR lacks the template " + resource);
            }
            return lines(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }
}
