package org.rejoinder.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** As much of a servlet container as a filter needs: requests made up, answers written down. */
final class ServletFixture {

    private ServletFixture() {}

    /** A request as it comes in; the names of headers are lower case. */
    record Sent(String method, String uri, @Nullable String query, Map<String, String> headers) {

        static Sent get(String uri) {
            return new Sent("GET", uri, null, Map.of());
        }

        Sent with(String header, String value) {
            return new Sent(method, uri, query, Map.of(header.toLowerCase(Locale.ROOT), value));
        }

        HttpServletRequest request() {
            return (HttpServletRequest) Proxy.newProxyInstance(
                    Sent.class.getClassLoader(),
                    new Class<?>[] {HttpServletRequest.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "getMethod" -> this.method;
                        case "getRequestURI" -> uri;
                        case "getQueryString" -> query;
                        case "getContextPath" -> "/cms";
                        case "getHeader" -> headers.get(((String) arguments[0]).toLowerCase(Locale.ROOT));
                        case "getUserPrincipal", "getRequestedSessionId" -> null;
                        case "isAsyncStarted" -> false;
                        default -> throw new UnsupportedOperationException(method.getName());
                    });
        }
    }

    /** What went out. */
    static final class Answer {

        int status = 200;
        final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        String body() {
            return bytes.toString(UTF_8);
        }

        @Nullable
        String header(String name) {
            return headers.get(name);
        }

        HttpServletResponse response() {
            return (HttpServletResponse) Proxy.newProxyInstance(
                    Answer.class.getClassLoader(),
                    new Class<?>[] {HttpServletResponse.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "setStatus" -> {
                            status = (int) arguments[0];
                            yield null;
                        }
                        case "getStatus" -> status;
                        case "setHeader", "addHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
                        case "getHeader" -> headers.get((String) arguments[0]);
                        case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
                        case "getContentType" -> headers.get("Content-Type");
                        case "setContentLength" -> headers.put("Content-Length", arguments[0].toString());
                        case "getCharacterEncoding" -> "UTF-8";
                        case "getOutputStream" -> stream();
                        case "isCommitted" -> false;
                        default -> throw new UnsupportedOperationException(method.getName());
                    });
        }

        private ServletOutputStream stream() {
            return new ServletOutputStream() {
                @Override
                public void write(int b) {
                    bytes.write(b);
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }
}
