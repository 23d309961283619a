package org.rejoinder.article;

import java.util.Locale;
import org.rejoinder.article.Body.Format;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.text.SafeHtml;
import org.rejoinder.text.Slug;

/** How a manuscript's properties are called in the repository: the working copy and its revisions have them alike. */
final class ManuscriptNode {

    private ManuscriptNode() {}

    static void write(ContentNode node, String id, Manuscript manuscript) {
        node.set("rj:id", id);
        node.set("rj:title", manuscript.title());
        node.set("rj:slug", manuscript.slug().map(Slug::value).orElse(null));
        node.set("rj:excerpt", manuscript.excerpt());
        node.set("rj:source", manuscript.body().source());
        node.set("rj:format", manuscript.body().format().name().toLowerCase(Locale.ROOT));
        node.set("rj:body", manuscript.body().html().value());
        CopyNode.image(node, manuscript.image());
        CopyNode.callToAction(node, manuscript.callToAction());
        node.set("rj:categories", manuscript.categories());
        CopyNode.tags(node, manuscript.tags());
        node.set("rj:author", manuscript.author());
        node.set("rj:publishedAt", manuscript.publishedAt());
        node.set("rj:commentsOpen", manuscript.commentsOpen());
    }

    /** With the categories that were there when it was written. */
    static Manuscript read(ContentNode node) {
        var format = Format.valueOf(node.string("rj:format").toUpperCase(Locale.ROOT));
        return new Manuscript(
                node.string("rj:title"),
                node.text("rj:slug").map(Slug::new),
                node.text("rj:excerpt").orElse(null),
                new Body(node.string("rj:source"), format, SafeHtml.stored(node.string("rj:body"))),
                CopyNode.image(node),
                CopyNode.callToAction(node),
                node.texts("rj:categories"),
                CopyNode.tags(node),
                node.text("rj:author").orElse(null),
                node.instant("rj:publishedAt").orElse(null),
                node.flag("rj:commentsOpen"));
    }
}
