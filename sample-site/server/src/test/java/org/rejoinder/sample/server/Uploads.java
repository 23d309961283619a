package org.rejoinder.sample.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;

/** Forms with a picture, as browsers send them (RFC 7578), and what comes back. */
public record Uploads(LibertyServer server) {

    public static final String FORM = "multipart/form-data; boundary=boundary-of-the-test";
    private static final String BOUNDARY = "boundary-of-the-test";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public static byte[] picture(String format, int width, int colour) throws IOException {
        var pixels = new BufferedImage(width, 30, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            pixels.setRGB(x, x % 30, colour);
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(pixels, format, bytes);
        return bytes.toByteArray();
    }

    static byte[] part(String disposition, byte[] content) {
        var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        return joined(head.getBytes(UTF_8), content, "\r\n".getBytes(UTF_8));
    }

    public static byte[] form(byte[]... parts) {
        return joined(joined(parts), ("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    }

    public static byte[] file(byte[] content) {
        return part("name=\"file\"; filename=\"innocent.png\"\r\nContent-Type: image/png", content);
    }

    public static byte[] alt(String words) {
        return part("name=\"alt\"", words.getBytes(UTF_8));
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    public CompletableFuture<HttpResponse<String>> send(String user, String type, byte[] body) {
        var credentials = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(UTF_8));
        return HTTP.sendAsync(
                HttpRequest.newBuilder(server.uri(Api.BASE + "/editorial/media"))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> upload(byte[]... parts) {
        return send("editor", FORM, form(parts)).join();
    }

    HttpResponse<byte[]> fetch(String path, String... headers) {
        var request = HttpRequest.newBuilder(server.uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                .join();
    }

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** By a client that goes over to HTTP/2, where an answer has an end of its own. */
    int statusOverHttp2(String url, String range) {
        return server.send(HttpRequest.newBuilder(server.uri(url))
                        .header("Range", range)
                        .build())
                .statusCode();
    }
}
