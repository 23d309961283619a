package org.rejoinder.sample.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test a server that runs already, if another one has asked before: as it is delivered, but for the size of pictures.
 * Who shares it leaves its settings alone, neither stops it nor writes comments, and counts on nothing that others publish.
 */
final class OneServer implements ParameterResolver {

    /** In bytes. */
    static final int LARGEST_PICTURE = 1_000_000;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LibertyServer.class;
    }

    @Override
    public LibertyServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Running.SERVER;
    }

    /** For as long as the virtual machine lives: JUnit's stores end with each class when Failsafe forks. */
    private static final class Running {
        static final LibertyServer SERVER = started();
    }

    private static LibertyServer started() {
        try {
            var folder = Files.createDirectories(Path.of("target/one-server").toAbsolutePath());
            return new LibertyServer(Files.createTempDirectory(folder, "server-"))
                    .with("MEDIA_MAX_BYTES", LARGEST_PICTURE)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
