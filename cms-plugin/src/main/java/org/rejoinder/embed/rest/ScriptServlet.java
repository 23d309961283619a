package org.rejoinder.embed.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.rejoinder.embed.Script;
import org.rejoinder.http.EntityTags;
import org.rejoinder.http.Packing;

/** Gives the comment component to pages of any site, in one small answer that they may keep. */
public class ScriptServlet extends HttpServlet {

    private static final String FOLDER = "/embed/parts/";

    private transient Script script = Script.join(name -> "");

    @Override
    public void init() {
        script = Script.join(this::part);
    }

    private String part(String name) {
        try (var file = getServletContext().getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("the part " + name + " is missing");
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var zipped = Packing.isTaken(request);
        var tag = "\"" + script.digest() + (zipped ? "-gzip\"" : "\"");
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "public, max-age=3600, must-revalidate");
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("X-Content-Type-Options", "nosniff");
        var seen = request.getHeader("If-None-Match");
        if (seen != null && EntityTags.namesWeakly(seen, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (zipped) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType("text/javascript;charset=UTF-8");
        var body = zipped ? script.zipped() : script.plain();
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
