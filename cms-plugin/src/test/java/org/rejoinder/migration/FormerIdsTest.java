package org.rejoinder.migration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Links to comments as they were called before an import. */
class FormerIdsTest {

    private static final String SMALL = new String(Newcomer.resource("small.wxr.xml"), UTF_8);

    private final Newcomer site = Newcomer.onOak();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_former_id_leads_to_its_comment_however_long_the_thread_and_in_whatever_order_they_were() {
        // every tenth was written by somebody whose clock was three minutes late, every seventh is not shown
        var comments = IntStream.range(0, 400)
                .mapToObj(i -> comment(900 + i, i + (i % 10 == 0 ? 3 : 0), i % 7 == 0 ? "spam" : "1"))
                .collect(Collectors.joining());
        site.take(SMALL.replaceFirst("<wp:comment>", comments + "<wp:comment>").getBytes(UTF_8));
        var article = site.article("2009/11/22", "tennis-ball").id();

        var shown = site.thread(article);
        assertThat(shown)
                .hasSizeGreaterThan(340)
                .allSatisfy(comment -> assertThat(
                                site.former(article, comment.importedId().orElseThrow()))
                        .hasValue(comment.number()));
        assertThat(site.former(article, "900")).as("spam").isEmpty();
        assertThat(site.former(article, "99999")).isEmpty();
    }

    private static String comment(int id, int minute, String approved) {
        return """
                <wp:comment><wp:comment_id>%d</wp:comment_id><wp:comment_author>Ann</wp:comment_author>
                <wp:comment_author_email>ann@example.org</wp:comment_author_email>
                <wp:comment_date_gmt>2010-01-01 %02d:%02d:00</wp:comment_date_gmt>
                <wp:comment_content>Words %d</wp:comment_content><wp:comment_approved>%s</wp:comment_approved>
                <wp:comment_type></wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>
                """.formatted(id, minute / 60, minute % 60, id, approved);
    }
}
