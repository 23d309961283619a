package org.rejoinder.sample.server.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The load generator: Debian's {@code wrk}, on the same machine, for a few seconds a time. */
record Wrk(Path folder, int seconds) {

    private static final Pattern RATE = Pattern.compile("Requests/sec: +([0-9.]+)");
    private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: ([0-9]+)");

    /** Requests a second at so many connections; the answers must all be 2xx or 3xx. */
    double get(URI uri, int connections, String... headers) {
        var command = command(connections);
        for (var header : headers) {
            command.addAll(List.of("-H", header));
        }
        command.add(uri.toString());
        return run(command);
    }

    /** The same for POSTs made by a Lua script with its arguments. */
    double post(URI uri, int connections, String script, List<String> arguments) {
        var command = command(connections);
        command.addAll(List.of("-s", script(script).toString(), uri.toString(), "--"));
        command.addAll(arguments);
        return run(command);
    }

    private List<String> command(int connections) {
        return new ArrayList<>(List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--timeout", "30s"));
    }

    private Path script(String text) {
        try {
            return Files.writeString(folder.resolve("post.lua"), text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var rate = RATE.matcher(output);
            if (process.waitFor() != 0 || !rate.find()) {
                throw new IllegalStateException("wrk (Debian's package of that name) did not measure: " + output);
            }
            var failed = FAILED.matcher(output);
            if (failed.find()) {
                throw new IllegalStateException(failed.group(1) + " requests failed: " + command);
            }
            return Double.parseDouble(rate.group(1));
        } catch (IOException e) {
            throw new IllegalStateException("wrk cannot be run; install Debian's package of that name", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
