package org.rejoinder.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.rejoinder.author.Author;
import org.rejoinder.author.AuthorDetails;
import org.rejoinder.author.LoginTaken;
import org.rejoinder.author.SaveAuthor;
import org.rejoinder.problem.Invalid;
import org.rejoinder.repository.TestRepository;

/** What authors promise, whichever repository they stand on. */
interface AuthorsContract {

    Newsroom newsroom();

    @Test
    default void readers_see_an_author_but_not_the_address() throws Exception {
        var room = newsroom();
        room.author("ann");

        var author = room.read(() -> room.authors.find("ann")).orElseThrow();

        assertThat(author.name()).isEqualTo("Author ann");
        assertThat(room.write(() -> room.authors.address("ann"))).contains("ann@example.org");
        var reader = room.repository.login(TestRepository.SETTINGS.reader());
        assertThat(reader.itemExists("/rejoinder/private/authors/ann")).isFalse();
        assertThat(reader.itemExists("/rejoinder/content/authors/ann/rj:email")).isFalse();
        reader.logout();
    }

    @Test
    default void a_login_belongs_to_one_author() {
        var room = newsroom();
        room.author("ann");

        var thief = AuthorDetails.named("Ben").login("login of ann").build();
        assertThatThrownBy(() -> room.write(() -> room.createAuthor.create(thief)))
                .isInstanceOf(LoginTaken.class);

        assertThat(room.write(() -> room.authors.byLogin("login of ann"))
                        .orElseThrow()
                        .slug())
                .isEqualTo("ann");
        var saveAuthor = new SaveAuthor(room.authors);
        var renamed = AuthorDetails.named("Ann").login("a/n n:").build();
        room.write(() -> saveAuthor.save("ann", renamed));
        assertThat(room.write(() -> room.authors.byLogin("login of ann"))).isEmpty();
        assertThat(room.write(() -> room.authors.byLogin("a/n n:"))).isPresent();
    }

    @Test
    default void authors_of_one_name_get_slugs_of_their_own() {
        var room = newsroom();
        var details = AuthorDetails.named("The Pain Relief Coach").build();

        room.write(() -> room.createAuthor.create(details));
        var second = room.write(() -> room.createAuthor.create(details));

        assertThat(second.author().slug()).isEqualTo("the-pain-relief-coach-2");
    }

    @Test
    default void addresses_that_could_run_are_refused() {
        assertThatThrownBy(() ->
                        AuthorDetails.named("Ann").url("javascript:alert(1)").build())
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> AuthorDetails.named("Ann")
                        .picture("data:image/svg+xml,x", "Ann")
                        .build())
                .isInstanceOf(Invalid.class);
    }

    @Test
    default void a_picture_says_what_it_shows() {
        var room = newsroom();
        var details = AuthorDetails.named("Ann")
                .picture("/pictures/ann.jpg", "Ann at her table")
                .build();

        var account = room.write(() -> room.createAuthor.create(details));

        assertThat(account.author().picture()).isEqualTo(new Author.Picture("/pictures/ann.jpg", "Ann at her table"));
        assertThatThrownBy(() -> AuthorDetails.named("Ann")
                        .picture("/pictures/ann.jpg", " ")
                        .build())
                .isInstanceOf(Invalid.class);
    }

    @Test
    default void an_address_that_letters_cannot_go_to_is_refused() {
        assertThatThrownBy(() -> AuthorDetails.named("Ann")
                        .email("ann@example.org\nBcc: all@example.org")
                        .build())
                .isInstanceOf(Invalid.class);
    }
}
