package org.rejoinder.sample.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The server that the build has put together, as a process of its own with ports and a repository of its own. */
public final class LibertyServer implements AutoCloseable {

    private static final Path HOME = Path.of(System.getProperty("liberty.home"));
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path output;
    private final int port;
    private final Map<String, String> variables = new HashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(
                    HttpClient.Version
                            .HTTP_1_1) // Liberty's HTTP/2 has been seen to stand still under many requests at once
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private @Nullable Process process;

    /** Writes below {@code output}, which may hold what an earlier server of this name left there. */
    public LibertyServer(Path output) {
        this(output, freePort());
    }

    private LibertyServer(Path output, int port) {
        this.output = output;
        this.port = port;
        variables.put("HTTP_PORT", Integer.toString(port));
        variables.put("MAILBOX_PORT", Integer.toString(freePort()));
    }

    /** One that somebody else has started, on this machine, and that goes on when this is closed. */
    public static LibertyServer running(int port) {
        return new LibertyServer(Path.of(""), port);
    }

    /** Sets a variable of server.xml by its environment variable. */
    public LibertyServer with(String variable, Object value) {
        variables.put(variable, value.toString());
        return this;
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns once the server says that it is ready. */
    public LibertyServer start() {
        launch();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .failFast("the server ended", () -> !process().isAlive())
                .until(this::isReady);
        return this;
    }

    public void launch() {
        try {
            Files.createDirectories(output);
            var builder = new ProcessBuilder(HOME.resolve("bin/server").toString(), "run", "rejoinder")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            output.resolve("console.log").toFile()));
            builder.environment().putAll(variables);
            builder.environment().put("WLP_OUTPUT_DIR", output.toString());
            var started = builder.start();
            process = started;
            // should a test fail where nothing closes the server yet
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                started.descendants().forEach(ProcessHandle::destroyForcibly);
                started.destroyForcibly();
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process process() {
        var running = process;
        if (running == null) {
            throw new IllegalStateException("not started");
        }
        return running;
    }

    public boolean isReady() {
        try {
            return get("/health/ready").statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String log() throws IOException {
        return Files.readString(output.resolve("console.log"));
    }

    /** How much memory of the machine it holds after it has collected its garbage; on Linux. */
    public long residentBytes() throws IOException {
        long bytes = 0;
        for (var its : Stream.concat(Stream.of(process().toHandle()), process().descendants())
                .toList()) {
            var jcmd = Path.of(System.getProperty("java.home"), "bin/jcmd").toString();
            var collect = new ProcessBuilder(jcmd, Long.toString(its.pid()), "GC.run").redirectErrorStream(true);
            collect.start().getInputStream().readAllBytes();
            var pages =
                    Files.readString(Path.of("/proc/" + its.pid() + "/statm")).split(" ", -1)[1];
            bytes += Long.parseLong(pages) * 4096;
        }
        return bytes;
    }

    /** As by {@code kill -9}: nothing is written, nothing is closed. */
    void kill() {
        end(true);
    }

    @Override
    public void close() {
        end(false);
    }

    private void end(boolean forcibly) {
        var running = process;
        if (running != null) {
            running.descendants().forEach(child -> end(child, forcibly));
            end(running.toHandle(), forcibly);
            try {
                if (!running.waitFor(60, TimeUnit.SECONDS)) {
                    running.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            process = null;
        }
    }

    private static void end(ProcessHandle handle, boolean forcibly) {
        boolean asked = forcibly ? handle.destroyForcibly() : handle.destroy();
        if (!asked) {
            throw new IllegalStateException("the server cannot be stopped");
        }
    }
}
