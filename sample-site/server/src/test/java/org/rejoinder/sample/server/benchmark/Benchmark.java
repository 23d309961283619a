package org.rejoinder.sample.server.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures the rows of the numbers to reach, each as a ratio within this run, and writes the table to a file. Properties:
 * {@code benchmark.articles} (2000), {@code benchmark.comments} of the longest thread (5000), {@code benchmark.seconds} a
 * measurement (10), {@code benchmark.table}.
 */
public final class Benchmark {

    private static final System.Logger LOG = System.getLogger(Benchmark.class.getName());
    private static final int CONNECTIONS = 32;
    private static final int WARM_UPS = 2;
    private static final int POSTED = 3;
    private static final int WARM_UP_SECONDS = 20;
    static final String POST = """
            local articles = {}
            local n = 0
            function init(args) for i, a in ipairs(args) do articles[i] = a end math.randomseed(os.time()) seed = math.random(1e9) end
            function request()
              n = n + 1
              local id = articles[1 + n % #articles]
              local address = string.format("10.%d.%d.%d", n / 65536 % 256, n / 256 % 256, n % 256)
              local body = string.format('{"name":"Reader %d","email":"r%d.%d@example.org","body":"I have tried that, and it helped; number %d."}', n, seed, n, n)
              return wrk.format("POST", "/cms/api/v1/articles/" .. id .. "/comments", {["Content-Type"] = "application/json", ["X-Forwarded-For"] = address}, body)
            end
            """;

    private final Path folder;
    private final Wrk wrk;
    private final int articles = Integer.getInteger("benchmark.articles", 2000);
    private final int comments = Integer.getInteger("benchmark.comments", 5000);
    private final int seconds = Integer.getInteger("benchmark.seconds", 10);
    private final Table table = new Table();

    private Benchmark(Path folder) {
        this.folder = folder;
        this.wrk = new Wrk(folder, seconds);
    }

    /** Runs it all; the only argument is the folder to work in. */
    public static void main(String[] arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var wlp = Path.of(System.getProperty("liberty.home"));
        Site.addConstant(Path.of(System.getProperty("constant.war")), wlp);
        try {
            var benchmark = new Benchmark(Files.createTempDirectory(folder, "run"));
            benchmark.measure();
            benchmark.write(Path.of(System.getProperty("benchmark.table")));
        } finally {
            Site.removeConstant(wlp);
        }
    }

    private void measure() {
        try (var site = new Site(folder.resolve("server"), true)) {
            var export = Content.export(articles, 100, this::commentsOf);
            var rate = site.importAll(export, articles);
            table.figure(
                    "import of %,d articles with %,d comments".formatted(articles, comments + 114),
                    "%,.0f articles/s".formatted(rate),
                    "≥ 1,000 items/s (comments not counted)");
            ready(site);
            accepted(site);
            new Crowd(site, table, wrk, story(site, POSTED)).measure();
        }
        try (var site = new Site(folder.resolve("server"), false)) {
            table.figure(
                    "start, warm disk, to ready, with that content", "%.1f s".formatted(site.secondsToReady), "≤ 10 s");
            fromRepository(site);
        }
    }

    /**
     * The first article has the longest thread, the second a hundred comments, the third the fourteen of the story: nobody
     * posts there, or the rows from the repository would measure another thread than the ready ones.
     */
    private int commentsOf(int article) {
        return switch (article) {
            case 0 -> comments;
            case 1 -> 100;
            case 2 -> 14;
            default -> 0;
        };
    }

    private void ready(Site site) {
        var story = "/articles/" + story(site, 2);
        warmUp(site, List.of(story));
        for (var path : List.of(story, story + "/comments", "/articles?limit=20")) {
            int size = site.size(path);
            double constant = best(() -> wrk.get(site.constant(size), CONNECTIONS));
            table.ratio(
                    "ready: GET " + name(path) + " (" + size + " bytes) against the constant",
                    best(() -> wrk.get(site.api(path), CONNECTIONS)),
                    constant,
                    "≥ 80 %");
        }
        feed(site);
        var tag = site.tag(story);
        double constant = best(() -> wrk.get(site.constant(100), CONNECTIONS, "If-None-Match: \"constant\""));
        table.ratio(
                "ready: the same article with If-None-Match against the constant's 304",
                best(() -> wrk.get(site.api(story), CONNECTIONS, "If-None-Match: " + tag)),
                constant,
                "≥ 80 %");
    }

    private void feed(Site site) {
        var uri = site.server.uri("/cms/feeds/articles.rss");
        double constant = best(() -> wrk.get(site.constant(site.bytes(uri)), CONNECTIONS));
        table.ratio("ready: the feed against the constant", best(() -> wrk.get(uri, CONNECTIONS)), constant, "≥ 80 %");
    }

    private void fromRepository(Site site) {
        var story = "/articles/" + story(site, 2);
        warmUp(site, List.of(story, story + "/comments", "/articles?limit=20", story));
        for (var path : List.of(story, story + "/comments", "/articles?limit=20")) {
            int size = site.size(path);
            double constant = best(() -> wrk.get(site.constant(size), CONNECTIONS));
            table.ratio(
                    "from the repository: GET " + name(path) + " (" + size + " bytes) against the constant",
                    best(() -> wrk.get(site.api(path), CONNECTIONS)),
                    constant,
                    "≥ 10 %");
        }
        double small = best(() -> wrk.get(site.api("/articles/" + story(site, 1) + "/comments"), CONNECTIONS));
        table.slower(
                "page 1 of a thread of %,d against one of 100".formatted(comments),
                best(() -> wrk.get(site.api("/articles/" + story(site, 0) + "/comments"), CONNECTIONS)),
                small,
                "≤ 2 ×");
        double few = best(() -> wrk.get(site.api("/articles?category=small"), CONNECTIONS));
        table.slower(
                "20 newest of a category of %,d against one of 100".formatted(articles),
                best(() -> wrk.get(site.api("/articles?category=large"), CONNECTIONS)),
                few,
                "≤ 2 ×");
    }

    /** What the virtual machine has not compiled yet is ten times as slow, the constant too. */
    private void warmUp(Site site, List<String> paths) {
        var patient = new Wrk(folder, WARM_UP_SECONDS);
        var uris = Stream.concat(
                Stream.of(site.constant(site.size(paths.get(0)))),
                paths.stream().map(site::api));
        uris.forEach(uri -> {
            double rate = patient.get(uri, CONNECTIONS);
            LOG.log(System.Logger.Level.DEBUG, "{0}: {1}/s while warming up", uri, rate);
        });
    }

    private void accepted(Site site) {
        var unused =
                site.admin.put("/admin/settings", "{\"data\": [{\"name\": \"comments.policy\", \"value\": \"open\"}]}");
        var time = Duration.ofSeconds(seconds);
        double one = BareRepository.rate(folder.resolve("bare1"), CONNECTIONS, 1, time);
        double many = BareRepository.rate(folder.resolve("bare64"), 1, CONNECTIONS, time);
        var spread = IntStream.range(POSTED, POSTED + 50)
                .mapToObj(i -> story(site, i))
                .toList();
        double warm = new Wrk(folder, WARM_UP_SECONDS).post(site.api("/"), CONNECTIONS, POST, spread);
        LOG.log(System.Logger.Level.DEBUG, "Warmed up at {0} comments/s", warm);
        for (int connections : new int[] {8, CONNECTIONS}) {
            for (var ids : List.of(List.of(story(site, POSTED)), spread)) {
                double rate = wrk.post(site.api("/"), connections, POST, ids);
                var what =
                        "comments accepted, %d at once, on %d article(s), against ".formatted(connections, ids.size());
                table.ratio(what + "32 writers of the bare repository, one a save", rate, one, "≥ 100 %");
                table.ratio(what + "the bare repository with 32 in one save", rate, many, "≥ 50 %");
            }
        }
        change(site, "moderation.digestMinutes", "0");
        change(site, "moderation.notify", "moderator@example.org");
        table.ratio(
                "comments accepted, 32 at once, on 50 articles, with a letter written and sent for each, against the same writers",
                wrk.post(site.api("/"), CONNECTIONS, POST, spread),
                one,
                "");
    }

    private static void change(Site site, String setting, String value) {
        var unused = site.admin.put(
                "/admin/settings", "{\"data\": [{\"name\": \"%s\", \"value\": \"%s\"}]}".formatted(setting, value));
    }

    private interface Measurement {
        double take();
    }

    /** The best of three: the others warm up the server, or meet what else the machine does. */
    private static double best(Measurement measurement) {
        double best = 0;
        for (int i = 0; i <= WARM_UPS; i++) {
            best = Math.max(best, measurement.take());
        }
        return best;
    }

    private String story(Site site, int number) {
        var date = Content.date(number, articles).toLocalDate();
        return site.article("/%04d/%02d/%02d/article-%d"
                .formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), number));
    }

    private static String name(String path) {
        return path.replaceAll("[0-9a-z]{16}", "{id}");
    }

    private void write(Path file) throws IOException {
        var text =
                "## %s, %s, %d cores, Java %s\n\n%d s a measurement, %d connections, server and load on one machine.\n\n%s"
                        .formatted(
                                LocalDate.now(ZoneOffset.UTC),
                                System.getProperty("os.arch") + " " + System.getProperty("os.name"),
                                Runtime.getRuntime().availableProcessors(),
                                System.getProperty("java.version"),
                                seconds,
                                CONNECTIONS,
                                table);
        Files.writeString(file, text);
        LOG.log(System.Logger.Level.INFO, "Written to {0}:\n\n{1}", file, text);
    }
}
