package org.rejoinder.sample.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;

/** A page that listens to server-sent events; {@code end} among its lines is the end of the stream. */
public record LivePage(List<String> lines, CompletableFuture<Integer> status) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static LivePage open(URI address, String... headers) {
        var request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        var page = new LivePage(new CopyOnWriteArrayList<>(), new CompletableFuture<>());
        var unused = HTTP.sendAsync(request.build(), info -> {
            page.status.complete(info.statusCode());
            return BodyHandlers.fromLineSubscriber(page.new Reader()).apply(info);
        });
        return page;
    }

    public List<String> events() {
        return lines.stream()
                .filter(line -> line.startsWith("event: "))
                .map(line -> line.substring(7))
                .toList();
    }

    private final class Reader implements Flow.Subscriber<String> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            lines.add(line);
        }

        @Override
        public void onError(Throwable mistake) {
            lines.add("error");
        }

        @Override
        public void onComplete() {
            lines.add("end");
        }
    }
}
