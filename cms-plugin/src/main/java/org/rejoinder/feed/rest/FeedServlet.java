package org.rejoinder.feed.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.feed.FeedPath;
import org.rejoinder.feed.Feeds;
import org.rejoinder.problem.Problem;

/** The feeds. What goes wrong is said by the status and a page for people: feed readers read no problems. */
public class FeedServlet extends HttpServlet {

    private final transient Feeds feeds;

    @Inject
    public FeedServlet(Feeds feeds) {
        this.feeds = feeds;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = FeedPath.parse(String.valueOf(request.getPathInfo()));
        if (path.isEmpty() || request.getQueryString() != null) {
            response.sendError(path.isEmpty() ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            answer(path.get(), request.getContextPath(), response);
        } catch (Problem problem) {
            response.sendError(problem.kind().status());
        }
    }

    private void answer(FeedPath path, String root, HttpServletResponse response) throws IOException {
        var present = feeds.present(path);
        if (!present.equals(path)) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", root + present.text());
            return;
        }
        var feed = feeds.feed(present, root);
        response.setContentType(present.format().mediaType());
        Feeds.write(feed, present.format(), response.getOutputStream());
    }
}
