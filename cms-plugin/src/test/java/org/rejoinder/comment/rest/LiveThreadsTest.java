package org.rejoinder.comment.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.article.UnknownArticle;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.Discussion;
import org.rejoinder.repository.TestRepository;

/** What open pages are told. */
class LiveThreadsTest {

    private final Discussion discussion = new Discussion(TestRepository.onOak());
    private final LiveThreads live = new LiveThreads(news(), 3, 2);

    private ThreadNews news() {
        var room = discussion.newsroom;
        return new ThreadNews(
                room.repository.reads, room.repository.freshness, room.articles, discussion.threads, room.authors);
    }

    /** An open page. */
    private static final class Page extends LiveThreads.Listener {

        final List<String> heard = new ArrayList<>();
        Runnable whenTold = () -> {};
        boolean ended;

        @Override
        void send(byte[] event) {
            heard.add(new String(event, UTF_8));
            whenTold.run();
        }

        @Override
        void end() {
            ended = true;
        }

        List<String> lines(String prefix) {
            return heard.stream()
                    .flatMap(String::lines)
                    .filter(line -> line.startsWith(prefix))
                    .map(line -> line.substring(prefix.length()))
                    .toList();
        }
    }

    private Page open(String... lastEventId) {
        var page = new Page();
        live.listen(
                discussion.article,
                page,
                live.begin(discussion.article, Stream.of(lastEventId).findFirst()));
        return page;
    }

    @AfterEach
    void close() {
        discussion.close();
    }

    @Test
    void an_open_page_hears_of_what_becomes_visible_other_or_invisible_and_of_nothing_else() {
        var page = open();
        discussion.policy("held");
        var held = discussion.say("Ann", "Secret as yet");
        live.look();
        assertThat(page.lines("event: ")).isEmpty();

        discussion.move(held, CommentStatus.APPROVED);
        live.look();
        live.look();
        assertThat(page.lines("event: ")).containsExactly("approved");
        assertThat(page.lines("data: "))
                .singleElement()
                .satisfies(data -> assertThat(data)
                        .contains("Secret as yet", held.id(), "#thought-1")
                        .doesNotContain("example.org", "@", "editToken"));

        discussion.policy("open");
        discussion.edit(held, "Not secret any more");
        discussion.move(held, CommentStatus.TRASH);
        live.look();
        // what was edited and then removed between two looks need not be told as edited
        assertThat(page.lines("event: ")).containsExactly("approved", "removed");
        assertThat(page.lines("data: ").get(1)).isEqualTo("{\"id\":\"%s\",\"number\":1}".formatted(held.id()));
        assertThat(page.lines("id: ")).containsExactly("0", "1", "3");
    }

    @Test
    void a_page_that_was_cut_off_is_told_what_it_has_missed_also_by_another_server() {
        discussion.say("Ann", "One");
        var page = open();
        assertThat(page.lines("id: ")).containsExactly("1");
        discussion.say("Ben", "Two");
        discussion.say("Cleo", "Three");

        try (var other = discussion.newsroom.repository.onOtherServer()) {
            assertThat(other.freshness).isNotSameAs(discussion.newsroom.repository.freshness);
            var again = open("1");
            assertThat(again.lines("id: ")).containsExactly("2", "3");
            live.look();
            assertThat(again.lines("id: ")).containsExactly("2", "3");
            assertThat(page.lines("id: ")).containsExactly("1", "2", "3");
        }
    }

    @Test
    void what_is_no_longer_kept_or_never_was_lets_the_page_begin_anew() {
        for (int i = 0; i < 110; i++) {
            discussion.say("Ann", "Comment " + i);
        }

        assertThat(open("5").heard).containsExactly("id: 110\nevent: reset\ndata: {}\n\n");
        assertThat(open("999").lines("event: ")).containsExactly("reset");
        assertThat(open("rubbish\n").lines("event: ")).containsExactly("reset");
        assertThat(open("110").heard).isEmpty();
    }

    @Test
    void a_page_that_goes_while_it_is_told_keeps_nothing_from_the_others() {
        var pages = Stream.generate(() -> open()).limit(20).toList();
        for (var page : pages.subList(0, 10)) {
            page.whenTold = () -> live.stop(discussion.article, page);
        }
        // and one comes at that very moment, by another thread
        var coming = new Thread(this::open);
        pages.get(10).whenTold = () -> {
            coming.start();
            await().atMost(Duration.ofSeconds(20)).until(() -> !coming.isAlive());
            live.stop(discussion.article, pages.get(10));
        };
        discussion.say("Ann", "One");
        live.look();
        discussion.say("Ben", "Two");
        live.look();

        assertThat(pages.subList(0, 11))
                .allSatisfy(page -> assertThat(page.lines("event: ")).hasSize(1));
        assertThat(pages.subList(11, 20))
                .allSatisfy(page -> assertThat(page.lines("event: ")).hasSize(2));
    }

    @Test
    void a_stream_of_an_article_that_is_taken_away_ends_and_none_is_opened() {
        var page = open();
        discussion.newsroom.write(() -> discussion.newsroom.unpublishArticle.unpublish(discussion.article));
        live.look();

        assertThat(page.ended).isTrue();
        assertThatThrownBy(() -> open()).isInstanceOf(UnknownArticle.class);
        assertThatThrownBy(() -> live.begin("0123456789abcdef", Optional.empty()))
                .isInstanceOf(UnknownArticle.class);
    }

    @Test
    void nobody_takes_all_places() {
        live.enter("a");
        live.enter("a");
        assertThatThrownBy(() -> live.enter("a")).isInstanceOf(TooManyStreams.class);
        live.enter("b");
        assertThatThrownBy(() -> live.enter("c")).isInstanceOf(StreamsFull.class);
        live.leave("a");
        live.enter("c");
        assertThat(live.open()).isEqualTo(3);
    }
}
