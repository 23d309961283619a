package org.rejoinder.author;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.rejoinder.author.Author.Picture;
import org.rejoinder.media.PictureUses;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;
import org.rejoinder.text.Slug;

/** Keeps the authors: {@code content/authors} for readers, {@code private/authors} and {@code private/logins} for staff. */
@Store
public class Authors {

    private static final String AUTHORS = "authors";
    private static final String LOGINS = "logins";

    private final Sessions sessions;
    private final PictureUses pictureUses;

    @Inject
    public Authors(Sessions sessions, PictureUses pictureUses) {
        this.sessions = sessions;
        this.pictureUses = pictureUses;
    }

    public Optional<Author> find(String slug) {
        return Slug.find(slug)
                .flatMap(valid -> sessions.content().child(AUTHORS + "/" + valid))
                .map(Authors::author);
    }

    /** The slugs of all authors; readers may know them. */
    public List<String> slugs() {
        return sessions.content().child(AUTHORS).map(ContentNode::childNames).orElse(List.of());
    }

    /** All that is known of the author; only for staff. */
    public Optional<AuthorAccount> account(String slug) {
        return find(slug).map(author -> {
            var hidden = sessions.hidden().at(AUTHORS + "/" + author.slug());
            return new AuthorAccount(
                    author,
                    hidden.text("rj:email").orElse(null),
                    hidden.text("rj:login").orElse(null),
                    hidden.number("rj:revision"));
        });
    }

    /** Where letters to the author go; only for verbs. */
    public Optional<String> address(String slug) {
        return account(slug).flatMap(account -> Optional.ofNullable(account.email()));
    }

    /** The author as whom somebody signed in writes; only for staff and verbs. */
    public Optional<Author> byLogin(String login) {
        return sessions.hidden().child(LOGINS + "/" + encoded(login)).flatMap(node -> find(node.string("rj:author")));
    }

    /** At most so many, those whose slugs come after one; an empty one is before all. */
    public List<AuthorAccount> after(String slug, int limit) {
        return sessions.content().folder(AUTHORS).childNames().stream()
                .filter(name -> name.compareTo(slug) > 0)
                .limit(limit)
                .flatMap(name -> account(name).stream())
                .toList();
    }

    AuthorAccount put(String slug, AuthorDetails details) {
        var node = node(sessions.content().folder(AUTHORS), slug, "rj:author");
        node.set("rj:name", details.name());
        node.set("rj:byline", details.byline());
        node.set("rj:url", details.url());
        var picture = details.picture();
        node.set("rj:picture", picture == null ? null : picture.url());
        node.set("rj:pictureAlt", picture == null ? null : picture.alt());
        pictureUses.ofAuthor(slug, picture == null ? "" : picture.url());
        var hidden = node(sessions.hidden().folder(AUTHORS), slug, "rj:authorAccount");
        hidden.text("rj:login").ifPresent(login -> login(login).ifPresent(ContentNode::remove));
        hidden.set("rj:email", details.email());
        hidden.set("rj:login", details.login());
        hidden.increase("rj:revision", 1);
        var login = details.login();
        if (login != null) {
            sessions.hidden().folder(LOGINS).add(encoded(login), "rj:login").set("rj:author", slug);
        }
        return account(slug).orElseThrow();
    }

    private Optional<ContentNode> login(String login) {
        return sessions.hidden().child(LOGINS + "/" + encoded(login));
    }

    private static ContentNode node(ContentNode folder, String name, String type) {
        return folder.child(name).orElseGet(() -> folder.add(name, type));
    }

    private static Author author(ContentNode node) {
        return new Author(
                node.name(),
                node.string("rj:name"),
                node.text("rj:byline").orElse(null),
                node.text("rj:url").orElse(null),
                node.text("rj:picture")
                        .map(url -> new Picture(url, node.text("rj:pictureAlt").orElse("")))
                        .orElse(null));
    }

    /** A login may have characters that the name of a node may not. */
    private static String encoded(String login) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(login.getBytes(UTF_8));
    }
}
