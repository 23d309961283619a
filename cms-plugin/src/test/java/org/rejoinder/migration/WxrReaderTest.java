package org.rejoinder.migration;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WxrReaderTest {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss xmlns:wp="https://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><wp:wxr_version>1.2</wp:wxr_version>
            """;
    private static final String END = "</channel></rss>";

    private static WxrCollector read(InputStream file) {
        var found = new WxrCollector();
        try {
            WxrReader.read(file, found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static WxrCollector read(String xml) {
        return read(new ByteArrayInputStream(xml.getBytes(UTF_8)));
    }

    private static WxrRefused refusal(InputStream file) {
        return requireNonNull(catchThrowableOfType(WxrRefused.class, () -> read(file)));
    }

    private static WxrRefused refusal(String xml) {
        return refusal(new ByteArrayInputStream(xml.getBytes(UTF_8)));
    }

    private static WxrCollector small() {
        return read(requireNonNull(WxrReaderTest.class.getResourceAsStream("small.wxr.xml")));
    }

    @Test
    void authors_categories_and_tags_come_in_the_order_of_the_file() {
        var found = small();

        assertThat(found.sites).containsExactly("https://old.example.org/blog");
        assertThat(found.authors)
                .containsExactly(new WxrAuthor(
                        "7",
                        "mara",
                        "mara@example.org",
                        "Mara Lind",
                        "Massage therapist",
                        "https://mara.example.org/"));
        assertThat(found.categories)
                .extracting(WxrCategory::slug, WxrCategory::parent)
                .containsExactly(tuple("trigger-points", "massage"), tuple("massage", ""));
        assertThat(found.tags).containsExactly(new WxrTag("self-care", "Self-care"));
    }

    @Test
    void an_item_has_its_terms_dates_metas_and_comments() {
        var post = small().items.get(0);

        assertThat(post.title()).isEqualTo("A tennis ball & a wall");
        assertThat(post.date()).hasValue(Instant.parse("2009-11-22T10:00:00Z"));
        assertThat(post.terms()).contains(new WxrTerm("category", "trigger-points", "Trigger points"));
        assertThat(post.meta()).containsEntry("_thumbnail_id", "12");
        assertThat(post.commentsOpen()).isTrue();
        assertThat(post.excerpt()).isEqualTo("Lean, <b>wait</b>, breathe.");
        assertThat(post.comments()).extracting(WxrComment::id).startsWith("102", "101", "103");
    }

    @Test
    void zeros_for_gmt_mean_the_local_date() {
        var post = small().items.get(0);

        assertThat(post.comments().get(1).date()).hasValue(Instant.parse("2009-11-22T13:00:00Z"));
        assertThat(WxrDates.of("0000-00-00 00:00:00", "0000-00-00 00:00:00")).isEmpty();
        assertThat(WxrDates.of("", "-001-11-30 00:00:00")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://wordpress.org/export/1.0/",
                "http://wordpress.org/export/1.1/",
                "https://wordpress.org/export/1.2/"
            })
    void both_schemes_of_the_namespaces_are_understood(String namespace) {
        var found = read(HEAD.replace("https://wordpress.org/export/1.2/", namespace) + "<item xmlns:excerpt='"
                + namespace + "excerpt/'><excerpt:encoded>x</excerpt:encoded></item>" + END);

        assertThat(found.items).extracting(WxrItem::excerpt).containsExactly("x");
    }

    @Test
    void other_namespaces_are_passed_over() {
        var found = read(HEAD + "<item xmlns:x='urn:x'><x:title><title>no</title></x:title><title>yes</title></item>"
                + "<item xmlns='urn:x'/>" + END);

        assertThat(found.items).extracting(WxrItem::title).containsExactly("yes");
    }

    @Test
    void text_in_several_pieces_is_one() {
        var found = read(HEAD
                + "<item><content:encoded><![CDATA[a ]]]]><![CDATA[> b]]> &amp; &eacute;&#233;</content:encoded></item>"
                + END);

        assertThat(found.items.get(0).content()).isEqualTo("a ]]> b & éé");
    }

    @Test
    void forbidden_characters_go_and_lines_stay() {
        var bad = HEAD + "<item><title>a\u0001\u000B\n\uFFFEb 🧊</title>\n</item>";

        assertThat(read(bad + END).items).extracting(WxrItem::title).containsExactly("a\nb 🧊");
        assertThat(refusal(bad + "</rss>").line()).isEqualTo(6);
    }

    @Test
    void an_emoji_across_buffers_stays_whole() {
        var title = "x".repeat(16_000) + "🧊".repeat(1_000);

        assertThat(read(HEAD + "<item><title>" + title + "</title></item>" + END).items)
                .extracting(WxrItem::title)
                .containsExactly(title);
    }

    @Test
    void the_encoding_is_the_files_own() {
        var xml = HEAD + "<item><title>Grüße</title></item>" + END;

        assertThat(read(new ByteArrayInputStream(xml.replace("UTF-8", "UTF-16").getBytes(UTF_16)))
                        .items
                        .get(0)
                        .title())
                .isEqualTo("Grüße");
        assertThat(read(new ByteArrayInputStream(
                                xml.replace("UTF-8", "iso-8859-1").getBytes(ISO_8859_1)))
                        .items
                        .get(0)
                        .title())
                .isEqualTo("Grüße");
        assertThat(read("\uFEFF" + xml).items.get(0).title()).isEqualTo("Grüße");
        assertThat(refusal(xml.replace("UTF-8", "klingon")).detail()).contains("klingon");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE rss>~<rss/>                                                       | 1 | DOCTYPE",
                "<?xml version='1.0'?>~<!DOCTYPE rss SYSTEM 'http://127.0.0.1:1/x.dtd'><rss/> | 2 | DOCTYPE",
                "<!DOCTYPE rss [~<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><rss>&b;</rss>        | 2 | DOCTYPE",
                "plain text                                                                  | 1 | prolog",
                "{}                                                                          | 1 | prolog",
                "<html>~<p>                                                                  | 1 | 'html'",
                "<rss>~<channel><title>a feed</title></channel>~</rss>                       | 3 | no WXR version",
                "<rss><channel>~<item><title>a                                               | 2 | end",
            })
    void what_is_no_export_is_refused_with_the_line(String file, int line, String why) {
        var refusal = refusal(file.replace('~', '\n'));

        assertThat(refusal.line()).isEqualTo(line);
        assertThat(refusal.detail()).contains(why);
    }

    @Test
    void an_item_that_is_too_large_is_told_and_the_next_one_read() {
        var found = read(HEAD + "<item><content:encoded><![CDATA[" + "<p>words</p>\n".repeat(500_000)
                + "]]></content:encoded><wp:post_id>1</wp:post_id></item><item><title>next</title></item>" + END);

        assertThat(found.tooLarge).extracting(WxrItem::id).containsExactly("1");
        assertThat(found.items).extracting(WxrItem::title).containsExactly("next");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"<a>", "<wp:a>", "<item><item>", "<!-- <b> x", "<item a='x", "<a b='1' c='2'><", "<a x=''> "})
    void bombs_fail_soon(String part) {
        var refusal = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> refusal(new RepeatedText(HEAD + part, part.replaceFirst("<!-- |<item a='", ""), 100_000_000)));

        assertThat(refusal.line()).isGreaterThan(2);
    }
}
