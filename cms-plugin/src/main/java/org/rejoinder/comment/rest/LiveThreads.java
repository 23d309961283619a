package org.rejoinder.comment.rest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rejoinder.Shared;
import org.rejoinder.article.UnknownArticle;
import org.rejoinder.comment.rest.ThreadNews.News;

/**
 * Who listens to which thread, and what each has been told. One look at all threads that are listened to costs a few array
 * reads each as long as nothing happens, however many listen.
 */
@Shared
class LiveThreads {

    private static final byte[] BEAT = ":\n\n".getBytes(US_ASCII);

    private final ThreadNews news;
    private final int most;
    private final int mostOfAddress;
    private final Map<String, Channel> channels = new ConcurrentHashMap<>();
    private final Map<String, Integer> addresses = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    @Inject
    LiveThreads(
            ThreadNews news,
            @ConfigProperty(name = "live.streams", defaultValue = "5000") int most,
            @ConfigProperty(name = "live.streams.per.address", defaultValue = "100") int mostOfAddress) {
        this.news = news;
        this.most = most;
        this.mostOfAddress = mostOfAddress;
    }

    /** Somebody who listens; what is sent must neither block nor fail. It may leave while it is told. */
    abstract static class Listener {

        private long told = -1;

        abstract void send(byte[] event);

        abstract void end();

        /** Sends what this one has not been told yet. Never called with a channel in hand, which leaving needs. */
        private synchronized void tell(News latest) {
            for (var event : latest.events()) {
                if (event.id > told) {
                    send(event.bytes);
                }
            }
            told = Math.max(told, latest.last());
        }
    }

    /** One thread and its listeners. */
    private static final class Channel {

        private final Set<Listener> listeners = new HashSet<>();
        private News told;

        Channel(News told) {
            this.told = told;
        }

        synchronized News told() {
            return told;
        }

        /** Notes what everybody who is here by now is to be told. */
        synchronized List<Listener> note(News latest) {
            told = latest;
            return List.copyOf(listeners);
        }

        synchronized List<Listener> listeners() {
            return List.copyOf(listeners);
        }

        synchronized void add(Listener listener) {
            listeners.add(listener);
        }

        /** Takes one away; whether nobody is left. */
        synchronized boolean remove(Listener listener) {
            listeners.remove(listener);
            return listeners.isEmpty();
        }
    }

    /** Takes a place for a stream of a network address, to be given back by {@link #leave}. */
    void enter(String address) {
        if (count.incrementAndGet() > most) {
            count.decrementAndGet();
            throw new StreamsFull();
        }
        if (addresses.merge(address, 1, Integer::sum) > mostOfAddress) {
            leave(address);
            throw new TooManyStreams();
        }
    }

    void leave(String address) {
        count.decrementAndGet();
        addresses.computeIfPresent(address, (key, open) -> open == 1 ? null : open - 1);
    }

    /** What a new stream is told first; refused where there is no thread for readers. */
    News begin(String article, Optional<String> lastEventId) {
        return news.begin(article, lastEventId).orElseThrow(UnknownArticle::new);
    }

    /** Has somebody hear of all that happens after what they were told at the beginning. */
    void listen(String article, Listener listener, News begun) {
        synchronized (listener) { // what it has missed is told before what comes
            listener.tell(begun);
            var channel = channels.compute(article, (key, known) -> {
                var open = known == null ? new Channel(begun) : known;
                open.add(listener);
                return open;
            });
            if (channel.told().last() > begun.last()) {
                news.after(article, begun.last()).ifPresent(listener::tell);
            }
        }
    }

    void stop(String article, Listener listener) {
        channels.computeIfPresent(article, (key, channel) -> channel.remove(listener) ? null : channel);
    }

    /** Tells everybody what has happened. */
    void look() {
        channels.forEach((article, channel) -> {
            var told = channel.told();
            if (told.source().areFresh()) {
                return;
            }
            var latest = news.after(article, told.last());
            latest.ifPresent(found -> channel.note(found).forEach(listener -> listener.tell(found)));
            if (latest.isEmpty()) {
                channel.listeners().forEach(Listener::end);
            }
        });
    }

    /** Keeps the lines from being cut as idle, and finds out which of them are dead. */
    void beat() {
        all().forEach(listener -> listener.send(BEAT));
    }

    void endAll() {
        all().forEach(Listener::end);
    }

    private List<Listener> all() {
        var all = new ArrayList<Listener>();
        channels.values().forEach(channel -> all.addAll(channel.listeners()));
        return all;
    }

    int open() {
        return count.get();
    }
}
