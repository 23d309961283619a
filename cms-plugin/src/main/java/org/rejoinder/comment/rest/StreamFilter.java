package org.rejoinder.comment.rest;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rejoinder.http.ClientAddress;
import org.rejoinder.http.ProblemAnswer;
import org.rejoinder.problem.Malformed;
import org.rejoinder.problem.Problem;

/**
 * Opens {@code GET /articles/{id}/comments/stream}. A filter in front of JAX-RS, whose streams write on a thread that waits
 * for the slowest page.
 */
public class StreamFilter extends HttpFilter {

    private static final Pattern ADDRESS = Pattern.compile("/api/v1/articles/([0-9a-z]{1,40})/comments/stream");
    private static final int SMALL_BUFFER = 1024;

    private final transient LiveThreads live;
    private final transient Instance<ClientAddress> client;

    @Inject
    public StreamFilter(LiveThreads live, Instance<ClientAddress> client) {
        this.live = live;
        this.client = client;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var matcher = ADDRESS.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (!request.getMethod().equals("GET") || !matcher.matches()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            open(matcher.group(1), request, response);
        } catch (Problem problem) {
            ProblemAnswer.send(problem, request, response);
        }
    }

    private void open(String article, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getQueryString() != null) {
            throw new Malformed("This address takes no parameters.");
        }
        var begun = live.begin(article, Optional.ofNullable(request.getHeader("Last-Event-ID")));
        var address = client.get().network();
        live.enter(address);
        try {
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader("X-Accel-Buffering", "no"); // a proxy that collects answers would keep it to itself
            response.setBufferSize(SMALL_BUFFER);
            response.flushBuffer(); // Liberty keeps back what a write listener flushes before the head has gone
            var context = request.startAsync();
            context.setTimeout(0);
            var out = response.getOutputStream();
            var line = new Line(article, address);
            var stream = new EventStream(context, out, line);
            line.stream = stream;
            context.addListener(stream);
            live.listen(article, stream, begun);
            out.setWriteListener(stream);
        } catch (IOException | RuntimeException e) {
            live.leave(address);
            throw e;
        }
    }

    /** What is to be given back when a stream is over. */
    private final class Line implements Runnable {

        private final String article;
        private final String address;
        private LiveThreads.@org.jspecify.annotations.Nullable Listener stream;

        Line(String article, String address) {
            this.article = article;
            this.address = address;
        }

        @Override
        public void run() {
            live.leave(address);
            var ended = stream;
            if (ended != null) {
                live.stop(article, ended);
            }
        }
    }
}
