package org.rejoinder.media.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.media.Pictures;
import org.rejoinder.repository.Reads;

/** Sends pictures to whoever knows their address. What is at an address never changes, so it may be kept for ever. */
public class MediaServlet extends HttpServlet {

    private static final Pattern ADDRESS = Pattern.compile("/([0-9a-z]{16})/([0-9]{1,4}\\.(?:jpg|png))");

    private final transient Pictures pictures;
    private final transient Reads reads;

    @Inject
    public MediaServlet(Pictures pictures, Reads reads) {
        this.pictures = pictures;
        this.reads = reads;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var method = request.getMethod();
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!method.equals("GET") && !method.equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (!isSent(address(request.getPathInfo()), new PictureAnswer(request, response))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static @Nullable Matcher address(@Nullable String path) {
        var matcher = ADDRESS.matcher(path == null ? "" : path);
        return matcher.matches() ? matcher : null;
    }

    private boolean isSent(@Nullable Matcher address, PictureAnswer answer) throws IOException {
        if (address == null) {
            return false;
        }
        var name = address.group(2);
        try {
            return reads.published(() -> pictures.fetch(address.group(1), name)
                    .map(print -> answer.send(print, name.endsWith("png") ? "image/png" : "image/jpeg"))
                    .isPresent());
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause()); // who asked has gone
        }
    }
}
