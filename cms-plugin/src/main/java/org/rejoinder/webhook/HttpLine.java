package org.rejoinder.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.rejoinder.text.Cleaned;
import org.rejoinder.webhook.DeliveryRoom.Errand;
import org.rejoinder.webhook.Targets.RefusedTarget;

/**
 * Sends one message by HTTP/1.1 and hears what is answered. It opens its connections itself, because it must call the very
 * address that was looked at (ADR 20): an HTTP client asks for the name's address once more, and may be told another one.
 */
@Dependent
class HttpLine {

    /** The longest that a call may take in all. */
    static final Duration LONGEST = Duration.ofSeconds(15);

    private static final System.Logger LOG = System.getLogger(HttpLine.class.getName());
    private static final int CONNECT_MILLIS = 5_000;
    private static final int WAIT_MILLIS = 10_000;

    private final Targets targets;
    private final Clock clock;

    @Inject
    HttpLine(Targets targets, Clock clock) {
        this.targets = targets;
        this.clock = clock;
    }

    Outcome send(Errand errand) {
        var uri = Targets.parse(errand.url());
        if (uri == null) {
            return new Outcome.Failed("the webhook is switched off");
        }
        if (!targets.takes(uri)) {
            return new Outcome.Failed("its address does not begin with https://");
        }
        try {
            return judged(call(uri, targets.addresses(uri.getHost()), request(uri, errand)));
        } catch (RefusedTarget e) {
            return new Outcome.Failed("the name leads to a private network");
        } catch (UnknownHostException e) {
            return new Outcome.Failed("there is no such name in DNS");
        } catch (IOException e) {
            return new Outcome.Failed(Cleaned.line("no answer: " + e.getMessage()));
        }
    }

    private static Outcome judged(HttpAnswer answer) {
        if (answer.status() / 100 == 2) {
            return new Outcome.Taken(answer.text());
        }
        return answer.status() == 410 ? new Outcome.Gone(answer.text()) : new Outcome.Failed(answer.text());
    }

    private byte[] request(URI uri, Errand errand) {
        var delivery = errand.delivery();
        long timestamp = clock.instant().getEpochSecond();
        var signatures = errand.secrets().stream()
                .map(secret -> secret.sign(delivery.messageId(), timestamp, delivery.payload()))
                .collect(Collectors.joining(" "));
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var body = delivery.payload().getBytes(UTF_8);
        var head = String.join(
                "\r\n",
                "POST " + path + query + " HTTP/1.1",
                "Host: " + uri.getRawAuthority(),
                "User-Agent: Rejoinder",
                "Content-Type: application/json",
                "Content-Length: " + body.length,
                "webhook-id: " + delivery.messageId(),
                "webhook-timestamp: " + timestamp,
                "webhook-signature: " + signatures,
                "Connection: close",
                "\r\n");
        var bytes = Arrays.copyOf(head.getBytes(US_ASCII), head.length() + body.length);
        System.arraycopy(body, 0, bytes, head.length(), body.length);
        return bytes;
    }

    private static HttpAnswer call(URI uri, InetAddress[] addresses, byte[] request) throws IOException {
        boolean secure = uri.getScheme().equalsIgnoreCase("https");
        int usual = secure ? 443 : 80;
        int port = uri.getPort() < 0 ? usual : uri.getPort();
        var end = new CompletableFuture<Void>().orTimeout(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        try (var socket = new Socket()) {
            var unused = end.whenComplete((done, late) -> close(socket)); // however slowly the other side speaks
            socket.setSoTimeout(WAIT_MILLIS);
            socket.connect(new InetSocketAddress(addresses[0], port), CONNECT_MILLIS);
            var line = secure ? secured(socket, uri.getHost(), port) : socket;
            line.getOutputStream().write(request);
            line.getOutputStream().flush();
            return HttpAnswer.read(line.getInputStream());
        } finally {
            end.complete(null);
        }
    }

    /** TLS to whom the address names, not to whom it leads. */
    private static Socket secured(Socket socket, String host, int port) throws IOException {
        try {
            var name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
            var secured = (SSLSocket) SSLContext.getDefault().getSocketFactory().createSocket(socket, name, port, true);
            var parameters = secured.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secured.setSSLParameters(parameters);
            secured.startHandshake();
            return secured;
        } catch (NoSuchAlgorithmException e) {
            throw new IOException("this server speaks no TLS", e);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Closing a connection", e);
        }
    }
}
