package org.rejoinder.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The page that a problem's {@code type} points to: {@code docs/problems.md}, with an anchor for each. */
public class ProblemsServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html; charset=UTF-8");
        Headers.forbidGuessing(response);
        response.getWriter().write(page());
    }

    private static String page() throws IOException {
        try (var document = ProblemsServlet.class.getResourceAsStream("/problems.md")) {
            if (document == null) {
                throw new IOException("the list of problems is not in the WAR");
            }
            var parsed = Parser.builder().build().parse(new String(document.readAllBytes(), UTF_8));
            var body = HtmlRenderer.builder()
                    .attributeProviderFactory(context -> ProblemsServlet::anchor)
                    .build()
                    .render(parsed);
            return "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Problems</title>" + body
                    + "</html>";
        }
    }

    private static void anchor(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading && node.getFirstChild() instanceof Text text) {
            attributes.put("id", text.getLiteral());
        }
    }
}
