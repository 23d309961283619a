package org.rejoinder.comment.rest;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An open line to a page, which no thread waits for: what cannot be written yet waits in a bounded queue, and a page that
 * falls behind is hung up on; it calls again and is told what it has missed.
 */
final class EventStream extends LiveThreads.Listener implements WriteListener, AsyncListener {

    private static final int MOST_WAITING = 256 * 1024;

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Runnable whenOver;
    private final Queue<byte[]> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waitingBytes = new AtomicInteger();
    private final AtomicInteger wanted = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile boolean open;
    private volatile boolean ending;
    private boolean unflushed;

    EventStream(AsyncContext context, ServletOutputStream out, Runnable whenOver) {
        this.context = context;
        this.out = out;
        this.whenOver = whenOver;
    }

    @Override
    void send(byte[] event) {
        if (waitingBytes.addAndGet(event.length) > MOST_WAITING) {
            end();
            return;
        }
        waiting.add(event);
        write();
    }

    @Override
    void end() {
        ending = true;
        write();
    }

    @Override
    public void onWritePossible() {
        open = true;
        write();
    }

    /** One thread writes at a time; the others leave it their wish and go, so that no lock is held while writing. */
    private void write() {
        if (!open || wanted.getAndIncrement() != 0) {
            return;
        }
        int served = 1;
        do {
            try {
                writeNow();
            } catch (IOException | RuntimeException e) {
                hangUp();
            }
            served = wanted.addAndGet(-served);
        } while (served != 0);
    }

    private void writeNow() throws IOException {
        while (!over.get() && out.isReady()) {
            var event = waiting.poll();
            if (event != null) {
                waitingBytes.addAndGet(-event.length);
                out.write(event);
                unflushed = true;
            } else if (unflushed) {
                unflushed = false;
                out.flush();
            } else {
                break;
            }
        }
        if (ending) {
            hangUp();
        }
    }

    private void hangUp() {
        if (over.compareAndSet(false, true)) {
            whenOver.run();
            try {
                context.complete();
            } catch (IllegalStateException e) {
                waiting.clear(); // the container was faster
            }
        }
    }

    private void gone() {
        if (over.compareAndSet(false, true)) {
            whenOver.run();
        }
    }

    @Override
    public void onError(Throwable mistake) {
        hangUp();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        gone();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        hangUp();
    }

    @Override
    public void onError(AsyncEvent event) {
        hangUp();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
