package org.rejoinder.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What feeds may say, and where. */
class FeedTextTest {

    private static final String HOSTILE = "R\u0001&\u000B D <b>]]> \uD83D\uDE00 \uFFFE\uD800 end";

    /** Readers of RSS take a title for markup, which Atom says it is not. */
    @ParameterizedTest
    @CsvSource({"rss, ‹b›]]›", "atom, <b>]]>"})
    void what_xml_cannot_say_is_left_out_and_the_rest_is_told_as_it_was(String format, String line)
            throws FeedException {
        var feed = new SyndFeedInput().build(new StringReader(written(hostile(), FeedFormat.of(format))));

        var entry = feed.getEntries().get(0);
        assertThat(feed.getTitle()).isEqualTo("R& D <b>]]> \uD83D\uDE00  end");
        assertThat(entry.getTitle()).isEqualTo("R& D " + line + " \uD83D\uDE00  end");
        assertThat(entry.getContents().get(0).getValue()).isEqualTo("<p>R& D <b>]]> \uD83D\uDE00  end</p>");
        assertThat(entry.getAuthor()).isEqualTo("R& D " + line + " \uD83D\uDE00  end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/articles", "/articles.xml", "/articles/a/b/comments.rss", "/categories/.rss", "/tags/a.rss", ""
            })
    void there_is_no_feed_at_other_paths(String path) {
        assertThat(FeedPath.parse(path)).isEmpty();
    }

    private static Feed hostile() {
        var item = new FeedItem(
                "tag:example.org,2026:1",
                "https://example.org/1",
                HOSTILE,
                HOSTILE,
                Optional.of("<p>" + HOSTILE + "</p>"),
                Optional.of(HOSTILE),
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(HOSTILE),
                Optional.empty(),
                Optional.empty());
        return new Feed(
                "https://example.org/feed",
                HOSTILE,
                HOSTILE,
                "https://example.org/",
                "https://example.org/feed",
                HOSTILE,
                Instant.EPOCH,
                List.of(item));
    }

    static String written(Feed feed, FeedFormat format) {
        var out = new ByteArrayOutputStream();
        Feeds.write(feed, format, out);
        return out.toString(UTF_8);
    }
}
