package org.rejoinder.sample.server.benchmark;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.rejoinder.sample.server.Api;
import org.rejoinder.sample.server.LibertyServer;

/** The server under measurement, the sample's with the constant beside it, and a way to its API as admin. */
final class Site implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofHours(1);

    final LibertyServer server;
    final Api admin;
    final double secondsToReady;

    Site(Path output, boolean readyAnswers) {
        server = new LibertyServer(output).with("READY_ANSWERS", readyAnswers);
        admin = new Api(server, "admin");
        long begin = System.nanoTime();
        server.start();
        secondsToReady = (System.nanoTime() - begin) / 1e9;
    }

    /** Puts the constant beside the applications; it stays there until the next build. */
    static void addConstant(Path war, Path wlp) {
        try {
            var server = wlp.resolve("usr/servers/rejoinder");
            Files.copy(war, server.resolve("apps/constant.war"), StandardCopyOption.REPLACE_EXISTING);
            var overrides = Files.createDirectories(server.resolve("configDropins/overrides"));
            Files.writeString(
                    overrides.resolve("constant.xml"),
                    "<server><webApplication location=\"constant.war\" contextRoot=\"/constant\"/></server>");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static void removeConstant(Path wlp) {
        try {
            var server = wlp.resolve("usr/servers/rejoinder");
            Files.deleteIfExists(server.resolve("configDropins/overrides/constant.xml"));
            Files.deleteIfExists(server.resolve("apps/constant.war"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Imports the export and returns how many items a second that took. */
    double importAll(String wxr, int items) {
        long begin = System.nanoTime();
        var answer = admin.call("POST", "/admin/imports", wxr);
        var location = URI.create(answer.headers()
                        .firstValue("Location")
                        .orElseThrow(() -> new IllegalStateException(answer.body())))
                .getPath()
                .substring(Api.BASE.length());
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !admin.get(location).getString("state").equals("running"));
        var end = admin.get(location);
        if (!end.getString("state").equals("done")) {
            throw new IllegalStateException(end.toString());
        }
        return items / ((System.nanoTime() - begin) / 1e9);
    }

    URI api(String path) {
        return server.uri(Api.BASE + path);
    }

    URI constant(int size) {
        return server.uri("/constant/?" + size);
    }

    /** The id of an article by its slug. */
    String article(String permalink) {
        return admin.get("/articles" + permalink).getString("id");
    }

    int size(String path) {
        return admin.call("GET", path, null).body().length();
    }

    /** How large an answer is that is none of the API. */
    int bytes(URI uri) {
        return admin.server().get(uri.getPath()).body().getBytes(StandardCharsets.UTF_8).length;
    }

    String tag(String path) {
        return admin.call("GET", path, null).headers().firstValue("ETag").orElseThrow();
    }

    @Override
    public void close() {
        server.close();
    }
}
