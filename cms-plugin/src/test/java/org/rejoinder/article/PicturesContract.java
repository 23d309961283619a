package org.rejoinder.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rejoinder.article.Body.Format;
import org.rejoinder.author.AuthorDetails;
import org.rejoinder.author.SaveAuthor;
import org.rejoinder.media.Picture;
import org.rejoinder.media.PictureInUse;
import org.rejoinder.media.PictureSize;
import org.rejoinder.media.PictureWords;
import org.rejoinder.media.TestPictures;
import org.rejoinder.media.UnknownPicture;
import org.rejoinder.problem.Invalid;
import org.rejoinder.repository.DatedEntries.Entry;

/** What the pictures promise, and what articles do with them, whichever repository they stand on. */
interface PicturesContract {

    Newsroom newsroom();

    private Picture uploaded(int width) {
        var developed = TestPictures.developed(TestPictures.png(width, 20));
        var words = PictureWords.of("A roller", "Roll slowly", null);
        return newsroom()
                .write(() -> newsroom().addPicture.add(developed, words, "ann"))
                .picture();
    }

    private List<String> listed(boolean unused) {
        return newsroom()
                .repository
                .reads
                .everything(() -> newsroom().pictures.page(unused, Optional.empty(), 10))
                .stream()
                .map(Entry::id)
                .toList();
    }

    private Picture picture(String id) {
        return newsroom().repository.reads.everything(() -> newsroom().pictures.get(id));
    }

    private byte[] fetched(String id, String name, long from, long length) {
        return newsroom().read(() -> {
            var bytes = new ByteArrayOutputStream();
            newsroom().pictures.fetch(id, name).ifPresent(print -> {
                try {
                    print.send(from, length < 0 ? print.length() : length, bytes);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return bytes.toByteArray();
        });
    }

    @Test
    default void a_picture_is_kept_in_its_sizes_and_readers_may_fetch_them() {
        var picture = uploaded(400);

        assertThat(picture(picture.id())).isEqualTo(picture);
        assertThat(picture.words()).isEqualTo(new PictureWords("A roller", "Roll slowly", null));
        assertThat(picture.sizes())
                .containsExactly(new PictureSize(320, 16, "320.jpg"), new PictureSize(400, 20, "400.jpg"));
        var whole = fetched(picture.id(), "400.jpg", 0, -1);
        assertThat(whole).startsWith(0xFF, 0xD8, 0xFF).endsWith(0xFF, 0xD9);
        assertThat(fetched(picture.id(), "400.jpg", 3, 10)).isEqualTo(Arrays.copyOfRange(whole, 3, 13));
        assertThat(fetched(picture.id(), "500.jpg", 0, -1)).isEmpty();
    }

    @Test
    default void the_same_bytes_again_are_the_same_picture() {
        var first = uploaded(40);
        var again = TestPictures.developed(TestPictures.png(40, 20));

        var added = newsroom()
                .write(() -> newsroom().addPicture.add(again, PictureWords.of("Other words", null, null), "bob"));

        assertThat(added.isNew()).isFalse();
        assertThat(added.picture()).isEqualTo(first);
        assertThat(listed(false)).containsExactly(first.id());
    }

    @Test
    default void a_picture_is_unused_until_an_article_shows_it_and_again_when_none_does() {
        var picture = uploaded(40);
        assertThat(listed(true)).containsExactly(picture.id());

        var id = newsroom().published(newsroom().manuscript("Rolling").picture(picture.id(), null, null, null));
        assertThat(listed(true)).isEmpty();
        assertThat(picture(picture.id()).used()).isTrue();

        save(id, newsroom().manuscript("Rolling"));
        assertThat(listed(true)).as("readers still see it").isEmpty();
        assertThatThrownBy(() -> newsroom().write(() -> newsroom().deletePicture.delete(picture.id())))
                .isInstanceOf(PictureInUse.class);

        newsroom().write(() -> newsroom().publishArticle.publish(id));
        assertThat(listed(true)).containsExactly(picture.id());
        assertThat(listed(false)).containsExactly(picture.id());
    }

    private void save(String id, ManuscriptBuilder manuscript) {
        var built = manuscript.build();
        newsroom().write(() -> newsroom().saveArticle.save(id, built, "ann"));
    }

    @Test
    default void a_picture_in_the_text_counts_too_and_unpublishing_leaves_the_working_copys() {
        var picture = uploaded(40);
        var text = "<p>x</p><img alt=\"r\" src=\"/cms/media/" + picture.id() + "/40.jpg\" />"
                + "<img src=\"/cms/media/0123456789abcdef/40.jpg\">";

        var id = newsroom().published(newsroom().manuscript("Rolling").body(text, Format.HTML));
        newsroom().write(() -> newsroom().unpublishArticle.unpublish(id));
        assertThat(picture(picture.id()).used()).isTrue();

        save(id, newsroom().manuscript("Rolling"));
        assertThat(picture(picture.id()).used()).isFalse();
    }

    @Test
    default void two_articles_may_show_one_picture() {
        var picture = uploaded(40);
        var first = newsroom().draft(newsroom().manuscript("One").picture(picture.id(), null, null, null));
        newsroom().draft(newsroom().manuscript("Two").picture(picture.id(), null, null, null));

        save(first, newsroom().manuscript("One"));

        assertThat(listed(true)).isEmpty();
    }

    @Test
    default void an_authors_picture_counts_until_the_author_has_another() {
        var picture = uploaded(40);
        var address = "/cms/media/" + picture.id() + "/40.jpg";
        newsroom()
                .write(() -> newsroom()
                        .createAuthor
                        .create(AuthorDetails.named("Ann")
                                .picture(address, "Ann at her desk")
                                .build()));
        assertThat(listed(true)).isEmpty();
        assertThatThrownBy(() -> newsroom().write(() -> newsroom().deletePicture.delete(picture.id())))
                .isInstanceOf(PictureInUse.class);

        var other =
                AuthorDetails.named("Ann").picture("/elsewhere/ann.jpg", "Ann").build();
        newsroom().write(() -> new SaveAuthor(newsroom().authors).save("ann", other));
        assertThat(listed(true)).containsExactly(picture.id());
    }

    @Test
    default void a_picture_that_is_deleted_is_gone_for_everybody() {
        var picture = uploaded(40);

        newsroom().write(() -> newsroom().deletePicture.delete(picture.id()));

        assertThat(listed(false)).isEmpty();
        assertThat(listed(true)).isEmpty();
        assertThat(fetched(picture.id(), "40.jpg", 0, -1)).isEmpty();
        assertThatThrownBy(() -> picture(picture.id())).isInstanceOf(UnknownPicture.class);
        assertThat(uploaded(40).id()).isNotEqualTo(picture.id());
    }

    @Test
    default void readers_get_the_picture_with_its_sizes_and_words_as_they_were_when_it_was_saved() {
        var picture = uploaded(400);
        var manuscript = newsroom().manuscript("Rolling").picture(picture.id(), "My own words", null, "Ann");
        var id = newsroom().published(manuscript);

        newsroom()
                .write(() ->
                        newsroom().describePicture.describe(picture.id(), PictureWords.of("Later", "Later", null)));

        var base = "/cms/media/" + picture.id();
        assertThat(newsroom()
                        .read(() -> newsroom().articles.published(id))
                        .orElseThrow()
                        .image())
                .isEqualTo(new Image(
                        picture.id(),
                        base + "/400.jpg",
                        "My own words",
                        "Roll slowly",
                        "Ann",
                        400,
                        20,
                        List.of(
                                new Image.Size(base + "/320.jpg", 320, 16),
                                new Image.Size(base + "/400.jpg", 400, 20))));
        assertThat(picture(picture.id()).revision()).isEqualTo(2);
    }

    @Test
    default void a_picture_that_is_not_there_cannot_be_shown() {
        assertThatThrownBy(() -> newsroom()
                        .draft(newsroom().manuscript("Rolling").picture("0123456789abcdef", null, null, null)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(
                        () -> newsroom().draft(newsroom().manuscript("Rolling").picture("../x", null, null, null)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    default void pages_of_pictures_go_on_where_they_ended() {
        var ids = List.of(uploaded(40).id(), uploaded(41).id(), uploaded(42).id());

        var first =
                newsroom().repository.reads.everything(() -> newsroom().pictures.page(false, Optional.empty(), 2));
        var second = newsroom()
                .repository
                .reads
                .everything(() ->
                        newsroom().pictures.page(false, Optional.of(first.get(1).position()), 2));

        assertThat(first).hasSize(2);
        assertThat(second).hasSize(1);
        assertThat(Stream.concat(first.stream(), second.stream()).map(Entry::id))
                .containsExactlyInAnyOrderElementsOf(ids);
    }
}
