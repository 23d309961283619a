package org.rejoinder.sample.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rejoinder.sample.server.Uploads.alt;
import static org.rejoinder.sample.server.Uploads.file;
import static org.rejoinder.sample.server.Uploads.form;
import static org.rejoinder.sample.server.Uploads.header;
import static org.rejoinder.sample.server.Uploads.part;
import static org.rejoinder.sample.server.Uploads.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture's way from an editor's disk to a reader's screen, and what does not get on that way. */
@ExtendWith(OneServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PicturesIT {

    private final LibertyServer server;

    PicturesIT(LibertyServer server) {
        this.server = server;
    }

    private Api editor() {
        return new Api(server, "editor");
    }

    private Uploads uploads() {
        return new Uploads(server);
    }

    private List<String> unused() {
        return editor().get("/editorial/media?unused=true&limit=100").getJsonArray("data").stream()
                .map(picture -> picture.asJsonObject().getString("id"))
                .toList();
    }

    @Test
    void a_picture_goes_from_the_editor_to_the_reader() throws IOException {
        var uploaded = uploads().upload(file(picture("jpeg", 700, 0xFF0000)), alt("Überall ein Roller"));
        var picture = Api.expect(201, uploaded);
        var id = picture.getString("id");
        assertThat(header(uploaded, "Location")).endsWith("/editorial/media/" + id);
        assertThat(picture.getString("alt")).isEqualTo("Überall ein Roller");
        assertThat(unused()).contains(id);

        var article = published(id);

        var image = new Api(server, null).get("/articles/" + article).getJsonObject("image");
        assertThat(image.getInt("width")).isEqualTo(700);
        assertThat(image.getJsonArray("sizes")).hasSize(3);
        assertThat(image.getString("alt")).isEqualTo("Überall ein Roller");
        assertThat(unused()).doesNotContain(id);
        var tag = editor().call("GET", "/editorial/media/" + id, null);
        assertThat(editor().call("DELETE", "/editorial/media/" + id, null, "If-Match", header(tag, "ETag"))
                        .statusCode())
                .isEqualTo(409);
        assertWellServed(image.getString("url"));
    }

    private String published(String picture) {
        var article = editor().post(
                        201,
                        "/editorial/articles",
                        "{\"title\":\"Rolling\",\"image\":{\"media\":\"" + picture + "\"}}");
        var id = article.getString("id");
        editor().post(200, "/editorial/articles/" + id + "/publish", null);
        return id;
    }

    private void assertWellServed(String url) throws IOException {
        var whole = uploads().fetch(url);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(header(whole, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(whole, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(whole, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(whole, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(header(whole, "Set-Cookie")).isEmpty();
        assertThat(ImageIO.read(new ByteArrayInputStream(whole.body())).getWidth())
                .isEqualTo(700);
        var tag = header(whole, "ETag");
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        var known = uploads().fetch(url, "If-None-Match", "W/" + tag);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(uploads().fetch(url, "If-Match", "\"other\"").statusCode()).isEqualTo(412);
        assertPartsAreSent(url, whole.body(), tag);
    }

    private void assertPartsAreSent(String url, byte[] whole, String tag) {
        var part = uploads().fetch(url, "Range", "bytes=10-19", "If-Range", tag);
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, 10, 20));
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 10-19/" + whole.length);

        assertThat(uploads()
                        .fetch(url, "Range", "bytes=10-19", "If-Range", "\"other\"")
                        .body())
                .isEqualTo(whole);
        var outside = uploads().fetch(url, "Range", "bytes=9999999-");
        assertThat(outside.statusCode()).isEqualTo(416);
        assertThat(header(outside, "Content-Range")).isEqualTo("bytes */" + whole.length);
        assertThat(uploads().statusOverHttp2(url, "bytes=9999999-")).isEqualTo(416);

        var parts = uploads().fetch(url, "Range", "bytes=0-1,-2");
        assertThat(parts.statusCode()).isEqualTo(206);
        assertThat(header(parts, "Content-Type")).startsWith("multipart/byteranges; boundary=");
        assertThat(new String(parts.body(), UTF_8))
                .contains("Content-Range: bytes 0-1/" + whole.length)
                .contains("Content-Range: bytes " + (whole.length - 2) + "-" + (whole.length - 1));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            echo a script                                          | 422
            <svg xmlns="http://www.w3.org/2000/svg"><script/></svg>  | 422
            <!DOCTYPE html><script>alert(1)</script>               | 422
            GIF89a/*<script>*/=1                                   | 422
            ~~                                                     | 422
            """)
    void what_is_no_picture_is_refused_whatever_it_is_called(String content, int status) {
        var refused = uploads().upload(file(content.getBytes(UTF_8)), alt("A picture"));

        assertThat(Api.expect(status, refused)
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getString("field"))
                .isEqualTo("file");
    }

    @Test
    void a_bomb_is_refused_by_what_it_says() throws IOException {
        var bomb = picture("png", 40, 0xFF0000);
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        var crc = new CRC32();
        crc.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) crc.getValue());

        assertThat(uploads().upload(file(bomb), alt("A bomb")).body()).contains("50 million pixels");
    }

    @Test
    void a_form_that_is_none_is_refused() throws IOException {
        var good = picture("png", 40, 0x00FF00);
        var form = form(file(good), alt("x"));

        assertRefused(400, "editor", "multipart/form-data", form);
        assertRefused(400, "editor", "multipart/form-data; boundary=x", "nothing".getBytes(UTF_8));
        assertRefused(415, "editor", "application/json", "{}".getBytes(UTF_8));
        assertRefused(415, "editor", "image/png", good);
        assertRefused(422, "editor", Uploads.FORM, form(alt("no file")));
        assertRefused(422, "editor", Uploads.FORM, form(file(good)));
        assertRefused(400, "editor", Uploads.FORM, form(file(good), alt("x"), alt("y")));
        assertRefused(400, "editor", Uploads.FORM, form(alt("x"), part("name=\"colour\"", good)));
        assertRefused(413, "editor", Uploads.FORM, form(file(new byte[OneServer.LARGEST_PICTURE + 100]), alt("x")));
        assertRefused(413, "editor", Uploads.FORM, form(file(new byte[OneServer.LARGEST_PICTURE + 100_000]), alt("x")));
        assertRefused(401, "nobody", Uploads.FORM, form);
        assertRefused(403, "moderator", Uploads.FORM, form);
    }

    private void assertRefused(int status, String user, String type, byte[] body) {
        var answer = uploads().send(user, type, body).join();
        assertThat(Api.expect(status, answer).getInt("status")).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("resteasy");
    }

    @Test
    void many_at_once_are_made_one_after_the_other_and_the_same_bytes_once() throws IOException {
        var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < 8; i++) {
            var body = form(file(picture("png", 900 + i % 2, 0x0000FF)), alt("One of many"));
            answers.add(uploads().send("author", Uploads.FORM, body));
        }

        assertThat(answers.stream()
                        .map(CompletableFuture::join)
                        .map(answer -> Api.json(answer.body()).getString("id")))
                .hasSize(8)
                .satisfies(ids -> assertThat(ids.stream().distinct()).hasSize(2));
    }

    @Test
    void an_author_changes_only_their_own() throws IOException {
        var picture = Api.expect(201, uploads().upload(file(picture("png", 41, 0x123456)), alt("The editor's")));
        var path = "/editorial/media/" + picture.getString("id");
        var json = "{\"alt\":\"Better words\"}";

        assertThat(editor().as("author")
                        .call("PUT", path, json, "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(403);
        assertThat(editor().call("PUT", path, json).statusCode()).isEqualTo(428);
        assertThat(Api.expect(200, editor().call("PUT", path, json, "If-Match", "\"1\""))
                        .getString("alt"))
                .isEqualTo("Better words");
        assertThat(editor().call("DELETE", path, null, "If-Match", "\"1\"").statusCode())
                .isEqualTo(412);
        assertThat(editor().call("DELETE", path, null, "If-Match", "\"2\"").statusCode())
                .isEqualTo(204);
        assertThat(uploads().fetch(picture.getString("url")).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/cms/media/",
        "/cms/media/../WEB-INF/web.xml",
        "/cms/media/0123456789abcdef/40.jpg",
        "/cms/media/0123456789abcdef/40.svg",
        "/cms/media/0123456789abcdef/../../articles"
    })
    void an_address_without_a_picture_is_not_found(String path) {
        assertThat(uploads().fetch(path).statusCode()).isEqualTo(404);
    }
}
