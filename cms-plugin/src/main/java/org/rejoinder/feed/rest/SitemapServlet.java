package org.rejoinder.feed.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.rejoinder.feed.Sitemap;
import org.rejoinder.problem.Problem;

/** The sitemap: {@code sitemap.xml}, and {@code sitemaps/<n>.xml} when it is too large for one file. */
public class SitemapServlet extends HttpServlet {

    private static final Pattern PART = Pattern.compile("/([1-9][0-9]{0,5})\\.xml");

    private final transient Sitemap sitemap;

    @Inject
    public SitemapServlet(Sitemap sitemap) {
        this.sitemap = sitemap;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getQueryString() != null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var path = request.getPathInfo();
        response.setContentType("application/xml; charset=UTF-8");
        try {
            if (path == null) {
                sitemap.write(request.getContextPath(), response.getOutputStream());
                return;
            }
            var part = PART.matcher(path);
            if (!part.matches() || !sitemap.writePart(Integer.parseInt(part.group(1)), response.getOutputStream())) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (Problem problem) {
            response.sendError(problem.kind().status());
        }
    }
}
