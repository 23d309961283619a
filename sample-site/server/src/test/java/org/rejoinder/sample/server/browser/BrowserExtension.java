package org.rejoinder.sample.server.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.rejoinder.sample.server.LibertyServer;

/** Starts one server and one Chromium for all browser tests of a run, when the first of them asks, and stops both at its end. */
final class BrowserExtension implements ExecutionCondition, ParameterResolver {

    private static final Logger LOG = System.getLogger(BrowserExtension.class.getName());
    private static final Namespace OURS = Namespace.create(BrowserExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Browser.executable().isPresent()) {
            return ConditionEvaluationResult.enabled("there is a Chromium");
        }
        var reason = "SKIPPED " + context.getDisplayName() + ": no Chromium at CHROMIUM or /usr/bin/chromium;"
                + " apt-get install chromium";
        if (context.getTestMethod().isEmpty()) {
            LOG.log(Level.WARNING, reason);
        }
        return ConditionEvaluationResult.disabled(reason);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(Shared.class, key -> Shared.start(), Shared.class)
                .browser;
    }

    private record Shared(LibertyServer server, Browser browser) implements AutoCloseable {

        static Shared start() {
            var running = Integer.getInteger("server.port");
            var server = running == null ? fresh() : LibertyServer.running(running);
            return new Shared(server, new Browser(server));
        }

        private static LibertyServer fresh() {
            try {
                var folder = Path.of(System.getProperty("liberty.home"))
                        .resolve("../../browser")
                        .normalize();
                Files.createDirectories(folder);
                return new LibertyServer(Files.createTempDirectory(folder, "server-")).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try (server) {
                browser.close();
            }
        }
    }
}
