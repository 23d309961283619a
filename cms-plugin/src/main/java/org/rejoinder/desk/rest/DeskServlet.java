package org.rejoinder.desk.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.desk.DeskSettings;
import org.rejoinder.http.Packing;

/** Sends the desk's files. They hold no secrets: whoever is not signed in gets no further with them. */
public class DeskServlet extends HttpServlet {

    private final transient DeskFiles files;
    private final transient DeskSettings settings;

    @Inject
    public DeskServlet(DeskFiles files, DeskSettings settings) {
        this.files = files;
        this.settings = settings;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo();
        DeskHeaders.protect(response, "");
        if (!settings.enabled()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (path == null) {
            response.sendRedirect(request.getContextPath() + "/desk/");
        } else {
            var file = files.find(path.equals("/") ? "index.html" : path.substring(1));
            if (file.isPresent()) {
                send(file.get(), request, response);
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        }
    }

    private static void send(DeskFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean packed = Packing.isTaken(request);
        var tag = '"' + file.tag(packed) + '"';
        DeskHeaders.protect(response, file.scripts());
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", tag);
        response.setHeader("Vary", "Accept-Encoding");
        if (String.valueOf(request.getHeader("If-None-Match")).contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (packed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType(file.mediaType());
        response.setContentLength(file.length(packed));
        if (request.getMethod().equals("GET")) {
            file.write(response.getOutputStream(), packed);
        }
    }
}
