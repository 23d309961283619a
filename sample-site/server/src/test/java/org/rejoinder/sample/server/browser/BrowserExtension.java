package org.rejoinder.sample.server.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.rejoinder.sample.server.Api;
import org.rejoinder.sample.server.LibertyServer;

/** Starts one server and one Chromium for all browser tests of a run, when the first of them asks, and stops both at its end. */
final class BrowserExtension implements ExecutionCondition, ParameterResolver {

    private static final Logger LOG = System.getLogger(BrowserExtension.class.getName());

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
        return Running.BROWSER;
    }

    /** For as long as the virtual machine lives: JUnit's stores end with each class when Failsafe forks. */
    private static final class Running {
        static final Browser BROWSER = start();

        static Browser start() {
            var running = Integer.getInteger("server.port");
            return new Browser(running == null ? fresh() : LibertyServer.running(running));
        }

        /** Whoever counts on a letter finds one of its own, and who searches finds an index. */
        private static void prepare(Api admin) {
            admin.put("/admin/settings", "{\"data\": [{\"name\": \"moderation.digestMinutes\", \"value\": \"0\"}]}");
            await().pollInSameThread() // others wait until this class is initialised
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> admin.call("GET", "/articles?q=massage", null).statusCode() == 200);
        }

        private static LibertyServer fresh() {
            try {
                var folder = Path.of(System.getProperty("liberty.home"))
                        .resolve("../../browser")
                        .normalize();
                Files.createDirectories(folder);
                var server = new LibertyServer(Files.createTempDirectory(folder, "server-")).start();
                prepare(new Api(server, "admin"));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
