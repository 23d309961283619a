package org.rejoinder.spam;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.rejoinder.Shared;
import org.rejoinder.mail.MailSettings;

/**
 * Asks Akismet, a service that knows the spam of many sites, once a site admin has named a key (akismet.com/developers).
 * What it is told leaves the site: network address, browser, name, address and text. While it cannot be asked, comments
 * are held with {@link #ASK_AGAIN} and nothing is lost.
 */
@Shared
public class Akismet {

    /** The reason of a comment that Akismet has not seen yet. */
    public static final String ASK_AGAIN = "akismet: could not be asked; it will be asked again";

    /** What every reason of Akismet's begins with. */
    public static final String NAME = "akismet:";

    private static final System.Logger LOG = System.getLogger(Akismet.class.getName());
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(4);
    private static final int AT_ONCE = 8;

    private final Optional<String> key;
    private final String address;
    private final MailSettings site;
    private final Breaker breaker = new Breaker(System::nanoTime);
    private final Semaphore lines = new Semaphore(AT_ONCE);
    private volatile @Nullable HttpClient client;

    /** What it says of a comment. */
    public enum Opinion {
        CLEAN,
        SPAM,
        SURELY_SPAM,
        UNKNOWN
    }

    @Inject
    public Akismet(
            @ConfigProperty(name = "akismet.key") Optional<String> key,
            @ConfigProperty(name = "akismet.url", defaultValue = "https://rest.akismet.com/1.1") String address,
            MailSettings site) {
        this.key = key.map(String::strip).filter(text -> !text.isEmpty());
        this.address = address.strip().replaceAll("/+$", "");
        this.site = site;
    }

    public boolean isOn() {
        return key.isPresent();
    }

    Optional<String> reason(Candidate candidate) {
        return switch (ask(candidate, "")) {
            case CLEAN -> Optional.empty();
            case SPAM -> Optional.of(NAME + " says that it is spam");
            case SURELY_SPAM -> Optional.of(NAME + " is sure that it is spam");
            case UNKNOWN -> Optional.of(ASK_AGAIN);
        };
    }

    /** Asks once more for a comment that was not looked at in time; its reason, or none when it is clean. */
    public Optional<String> reasonOnSecondLook(Candidate candidate) {
        return switch (ask(candidate, "unavailable")) {
            case CLEAN -> Optional.empty();
            case SPAM, SURELY_SPAM -> Optional.of(NAME + " says that it is spam");
            case UNKNOWN -> Optional.of(ASK_AGAIN);
        };
    }

    /** Without a network address there is nothing that Akismet could go by. */
    private Opinion ask(Candidate candidate, String recheck) {
        if (!isOn() || candidate.ip().isEmpty()) {
            return Opinion.CLEAN;
        }
        var fields = fields(candidate);
        if (!recheck.isEmpty()) {
            fields.put("recheck_reason", recheck);
        }
        var answer = call("comment-check", fields);
        if (answer == null) {
            return Opinion.UNKNOWN;
        }
        return switch (answer.body().strip()) {
            case "true" ->
                answer.headers()
                                .firstValue("X-akismet-pro-tip")
                                .filter("discard"::equals)
                                .isPresent()
                        ? Opinion.SURELY_SPAM
                        : Opinion.SPAM;
            case "false" -> Opinion.CLEAN;
            default -> refused(answer);
        };
    }

    private Opinion refused(HttpResponse<String> answer) {
        breaker.failed();
        LOG.log(
                Level.WARNING,
                "Akismet refuses to look at comments, which are held meanwhile: {0}",
                answer.headers().firstValue("X-akismet-debug-help").orElse("is akismet.key right?"));
        return Opinion.UNKNOWN;
    }

    /** Tells it what a moderator decided against its opinion; false when it has to be said again later. */
    public boolean tell(Candidate candidate, boolean spam) {
        if (!isOn() || candidate.ip().isEmpty()) {
            return true;
        }
        return call(spam ? "submit-spam" : "submit-ham", fields(candidate)) != null;
    }

    /** Whether the key is good; nothing when that cannot be found out now. */
    public Optional<Boolean> verify() {
        return Optional.ofNullable(call("verify-key", new LinkedHashMap<>()))
                .map(answer -> answer.body().strip().equals("valid"));
    }

    private Map<String, String> fields(Candidate candidate) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("user_ip", candidate.ip().orElse(""));
        fields.put("user_agent", candidate.userAgent().orElse(""));
        fields.put("permalink", candidate.page());
        fields.put("comment_type", "comment");
        fields.put("comment_author", candidate.name());
        fields.put("comment_author_email", candidate.email().text());
        fields.put("comment_author_url", candidate.website().orElse(""));
        fields.put("comment_content", candidate.source());
        fields.put("blog_charset", "UTF-8");
        return fields;
    }

    private @Nullable HttpResponse<String> call(String verb, Map<String, String> fields) {
        if (!breaker.lets() || !lines.tryAcquire()) {
            return null;
        }
        try {
            var answer = client().send(request(verb, fields), BodyHandlers.ofString(UTF_8));
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            breaker.worked();
            return answer;
        } catch (IOException e) {
            breaker.failed();
            LOG.log(Level.WARNING, "Akismet does not answer {0}: {1}", verb, e.toString());
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            lines.release();
        }
    }

    private HttpRequest request(String verb, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("api_key", key.orElse(""));
        all.put("key", key.orElse(""));
        all.put("blog", site.page("/"));
        var form = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(address + "/" + verb))
                .timeout(ANSWER)
                .header("User-Agent", "Rejoinder/1.0")
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(BodyPublishers.ofString(form, UTF_8))
                .build();
    }

    /** Made when it is first needed: it has a thread of its own. */
    private HttpClient client() {
        var made = client;
        if (made == null) {
            made = HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
            client = made;
        }
        return made;
    }
}
