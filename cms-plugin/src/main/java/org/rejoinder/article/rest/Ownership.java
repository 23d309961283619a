package org.rejoinder.article.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rejoinder.article.Article;
import org.rejoinder.article.Manuscript;
import org.rejoinder.author.Author;
import org.rejoinder.author.Authors;
import org.rejoinder.http.Caller;
import org.rejoinder.problem.Forbidden;

/** Editors may work on every article, an author on those of the author that has their login. Asked within a session. */
@Dependent
class Ownership {

    private final Caller caller;
    private final Authors authors;

    @Inject
    Ownership(Caller caller, Authors authors) {
        this.caller = caller;
        this.authors = authors;
    }

    String name() {
        return caller.name().orElse("");
    }

    /** Whose articles the caller may see; empty when it is everybody's. */
    Optional<String> onlyAuthor() {
        return caller.isEditor() ? Optional.empty() : Optional.of(ownSlug());
    }

    Article require(Article article) {
        if (!caller.isEditor() && !ownSlug().equals(article.manuscript().author())) {
            throw new Forbidden("This is another author's article.");
        }
        return article;
    }

    /** The manuscript, by the caller when it names no author. */
    Manuscript sign(Manuscript manuscript) {
        var named = manuscript.author();
        if (named == null) {
            return manuscript.by(caller.isEditor() ? own().map(Author::slug).orElse(null) : ownSlug());
        }
        if (!caller.isEditor() && !named.equals(ownSlug())) {
            throw new Forbidden("An author writes under their own name only.");
        }
        return manuscript;
    }

    private Optional<Author> own() {
        return caller.name().flatMap(authors::byLogin);
    }

    private String ownSlug() {
        return own().map(Author::slug).orElseThrow(() -> new Forbidden("No author has your login yet."));
    }
}
