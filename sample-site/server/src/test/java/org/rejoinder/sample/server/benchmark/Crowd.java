package org.rejoinder.sample.server.benchmark;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rejoinder.sample.server.Api;

/** Many at once: what waits for moderators, what they decide together, one who floods, and pages that listen. */
record Crowd(Site site, Table table, Wrk wrk, String article) {

    private static final String MODERATOR = "Authorization: Basic "
            + Base64.getEncoder().encodeToString("moderator:moderator".getBytes(StandardCharsets.UTF_8));
    private static final String QUEUE = "/moderation/comments?status=held&limit=100";
    private static final int FEW = 100;
    private static final int MANY = Integer.getInteger("benchmark.held", 5000);
    private static final int TOGETHER = 1000;
    private static final int STREAMS = 2000;
    private static final long FLOOD_MILLIS = 60; // a thousand a minute

    void measure() {
        set("moderation.notify", "");
        flooded();
        set("comments.policy", "held");
        queue();
        together();
        listening();
    }

    private void queue() {
        var visitor = new Api(site.server, null);
        for (int i = 0; held() < FEW; i++) {
            post(visitor, "Held number " + i, "198.51.100." + i % 250);
        }
        double few = page();
        while (held() < MANY) {
            var unused = wrk.post(site.api("/"), 8, Benchmark.POST, List.of(article));
        }
        table.slower("first page of the queue of %,d held against %d".formatted(held(), FEW), page(), few, "≤ 2 ×");
    }

    private double page() {
        double best = 0;
        for (int i = 0; i < 3; i++) {
            best = Math.max(best, wrk.get(site.api("/moderation/comments?status=held"), 4, MODERATOR));
        }
        return best;
    }

    private int held() {
        return new Api(site.server, "moderator")
                .get(QUEUE)
                .getJsonObject("meta")
                .getInt("total");
    }

    /** The best of three thousands, as the first ones warm up the server. */
    private void together() {
        var moderator = new Api(site.server, "moderator");
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            var ids = Json.createArrayBuilder(oldest(moderator));
            var all = Json.createObjectBuilder().add("ids", ids).add("action", "approve");
            long begun = System.nanoTime();
            var unused = moderator.post(200, "/moderation/comments", all.build().toString());
            best = Math.min(best, (System.nanoTime() - begun) / 1e9);
        }
        table.figure("approving %,d of them in one request".formatted(TOGETHER), "%.1f s".formatted(best), "≤ 5 s");
    }

    private static List<String> oldest(Api moderator) {
        var ids = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var page = moderator.get(cursor == null ? QUEUE : QUEUE + "&cursor=" + cursor);
            page.getJsonArray("data").getValuesAs(JsonObject.class).forEach(its -> ids.add(its.getString("id")));
            cursor = page.getJsonObject("meta").getString("next", null);
        } while (cursor != null && ids.size() < TOGETHER);
        return ids;
    }

    /** Comments of others, one after the other, while one source sends a thousand a minute and is refused most of them. */
    private void flooded() {
        double quiet = wrk.post(site.api("/"), 1, Benchmark.POST, List.of(article));
        var flood = Executors.newSingleThreadScheduledExecutor();
        try {
            var visitor = new Api(site.server, null);
            var unused = flood.scheduleAtFixedRate(
                    () -> post(visitor, "Flood " + System.nanoTime(), "198.51.100.251"),
                    0,
                    FLOOD_MILLIS,
                    TimeUnit.MILLISECONDS);
            table.slower(
                    "comments of others, one at a time, while one address sends 1,000 a minute, against without it",
                    wrk.post(site.api("/"), 1, Benchmark.POST, List.of(article)),
                    quiet,
                    "≤ 1.5 ×");
        } finally {
            flood.shutdownNow();
        }
    }

    private void listening() {
        var sockets = new ArrayList<Socket>();
        try {
            long before = site.server.residentBytes();
            for (int i = 0; i < STREAMS; i++) {
                sockets.add(listen("10.9.%d.%d".formatted(i / 100, i % 100)));
            }
            double grown = (site.server.residentBytes() - before) / (1024.0 * 1024);
            table.figure("memory for %,d idle streams".formatted(STREAMS), "%.0f MB".formatted(grown), "≤ 100 MB");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sockets.forEach(Crowd::close);
        }
    }

    private Socket listen(String address) throws IOException {
        var uri = site.api("/articles/" + article + "/comments/stream");
        var socket = new Socket(uri.getHost(), uri.getPort());
        var request = "GET %s HTTP/1.1\r\nHost: %s\r\nX-Forwarded-For: %s\r\n\r\n"
                .formatted(uri.getPath(), uri.getAuthority(), address);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var seen = new StringBuilder();
        while (seen.indexOf("id: ") < 0) {
            int read = socket.getInputStream().read();
            if (read < 0) {
                throw new IOException("No stream: " + seen);
            }
            seen.append((char) read);
        }
        return socket;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void post(Api visitor, String text, String address) {
        var json = Json.createObjectBuilder()
                .add("name", "Reader")
                .add("email", "reader@example.org")
                .add("body", text)
                .build()
                .toString();
        var unused = visitor.call("POST", "/articles/" + article + "/comments", json, "X-Forwarded-For", address);
    }

    private void set(String setting, String value) {
        var unused = site.admin.put(
                "/admin/settings", "{\"data\": [{\"name\": \"%s\", \"value\": \"%s\"}]}".formatted(setting, value));
    }
}
