package org.rejoinder.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.article.Newsroom;
import org.rejoinder.outbox.PostFixture;
import org.rejoinder.repository.TestRepository;
import org.w3c.dom.Document;

class SitemapTest {

    private final Newsroom newsroom = new Newsroom(TestRepository.onOak());

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void one_file_tells_of_all_pages_that_have_something() throws Exception {
        newsroom.author("coach");
        newsroom.author("silent");
        newsroom.category("neck", "");
        newsroom.category("empty", "");
        newsroom.published(newsroom.manuscript("Foam & rolling").author("coach").categories(List.of("neck")));
        newsroom.draft(newsroom.manuscript("Secret"));

        var found = texts(written(sitemap(50_000, "/category/{slug}/")), "loc");

        assertThat(found)
                .containsExactly(
                        "https://example.org/2026/11/22/foam-rolling/",
                        "https://example.org/category/neck/",
                        "https://example.org/author/coach/");
    }

    @Test
    void too_many_pages_are_told_in_parts_that_leave_none_out() throws Exception {
        newsroom.category("neck", "");
        for (int i = 1; i <= 7; i++) {
            newsroom.published(newsroom.manuscript("Article " + i)
                    .categories(List.of("neck"))
                    .publishedAt(Newsroom.IN_2009.plusSeconds(86_400L * 40 * i)));
        }
        var sitemap = sitemap(3, "/category/{slug}/");

        var parts = texts(written(sitemap), "loc");

        assertThat(parts)
                .containsExactly(
                        "https://example.org/cms/sitemaps/1.xml",
                        "https://example.org/cms/sitemaps/2.xml",
                        "https://example.org/cms/sitemaps/3.xml",
                        "https://example.org/cms/sitemaps/4.xml");
        var pages = new ArrayList<String>();
        for (int part = 1; part <= 4; part++) {
            pages.addAll(texts(part(sitemap, part), "loc"));
        }
        assertThat(pages).hasSize(8).doesNotHaveDuplicates().last().asString().endsWith("/category/neck/");
        assertThat(pages.get(0)).endsWith("/article-1/");
        assertThat(pages.get(6)).endsWith("/article-7/");
        assertThat(texts(part(sitemap, 3), "lastmod")).hasSize(1);
        assertThat(sitemap.writePart(5, new ByteArrayOutputStream())).isFalse();
    }

    @Test
    void where_the_site_has_no_pages_of_categories_none_are_told() throws Exception {
        newsroom.category("neck", "");
        newsroom.published(newsroom.manuscript("Necks").categories(List.of("neck")));

        assertThat(texts(written(sitemap(50_000, "none")), "loc")).hasSize(1);
    }

    @Test
    void a_page_that_changes_says_when() throws Exception {
        newsroom.itIs(Newsroom.IN_2009);
        var id = newsroom.published(newsroom.manuscript("Old"));
        newsroom.itIs(Newsroom.NOW);
        newsroom.write(() -> newsroom.publishArticle.publish(id));

        assertThat(texts(written(sitemap(50_000, "none")), "lastmod")).containsExactly("2026-11-22T10:15:30Z");
    }

    private Sitemap sitemap(int most, String categories) {
        return new Sitemap(
                newsroom.listings,
                newsroom.categories,
                newsroom.authors,
                newsroom.repository.reads,
                new SitePages(PostFixture.settings(25), categories, "/author/{slug}/"),
                most);
    }

    private static Document written(Sitemap sitemap) throws Exception {
        var out = new ByteArrayOutputStream();
        sitemap.write("/cms", out);
        return parsed(out);
    }

    private static Document part(Sitemap sitemap, int part) throws Exception {
        var out = new ByteArrayOutputStream();
        assertThat(sitemap.writePart(part, out)).isTrue();
        return parsed(out);
    }

    private static Document parsed(ByteArrayOutputStream out) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toString(UTF_8).getBytes(UTF_8)));
    }

    private static List<String> texts(Document document, String name) {
        var found = document.getElementsByTagNameNS("http://www.sitemaps.org/schemas/sitemap/0.9", name);
        var texts = new ArrayList<String>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }
}
