package org.rejoinder.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Facts;
import org.rejoinder.repository.Texts;
import org.rejoinder.text.PlainText;
import org.rejoinder.text.SafeHtml;
import org.rejoinder.text.SearchWords;

/** How an article's properties are called in the repository; the copy and the working copy have most in common. */
final class CopyNode {

    private CopyNode() {}

    private static final String CARD = "rj:card";

    static PublishedArticle read(ContentNode copy, ContentNode thread) {
        var facts = copy.facts();
        return read(facts, thread, SafeHtml.stored(facts.string("rj:body")));
    }

    /** What is on the thread's card: the article without its body. */
    static Optional<PublishedArticle> readCard(ContentNode thread) {
        return thread.packed(CARD).map(card -> read(card, thread, null));
    }

    private static PublishedArticle read(Texts facts, ContentNode thread, @Nullable SafeHtml body) {
        return new PublishedArticle(
                facts.string("rj:id"),
                facts.string("rj:slug"),
                facts.string("rj:title"),
                facts.text("rj:excerpt").orElse(""),
                body,
                image(facts),
                callToAction(facts),
                facts.text("rj:author").orElse(null),
                facts.texts("rj:categories"),
                tags(facts),
                facts.instant("rj:publishedAt").orElseThrow(),
                facts.instant("rj:updatedAt").orElseThrow(),
                facts.flag("rj:commentsOpen"),
                thread.properties().number("rj:commentCount"),
                facts.texts("rj:in"));
    }

    /** What the full text search goes by has properties of its own. */
    static void write(ContentNode copy, PublishedArticle article) {
        copy.set(facts(article).with("rj:body", article.body().value()))
                .set("rj:listings", article.listings())
                .set("rj:key", article.key().text())
                .set("rj:words", words(article));
    }

    /** Has the thread know all that lists show, since a list finds its articles there. */
    static void writeCard(ContentNode thread, PublishedArticle article) {
        thread.set(CARD, facts(article).text());
    }

    static void removeCard(ContentNode thread) {
        thread.set(CARD, (String) null);
    }

    private static Facts facts(PublishedArticle article) {
        var facts = new Facts()
                .with("rj:id", article.id())
                .with("rj:slug", article.slug())
                .with("rj:title", article.title())
                .with("rj:excerpt", article.excerpt())
                .with("rj:author", article.author())
                .with("rj:categories", article.categories())
                .with("rj:tags", joined(article.tags()))
                .with("rj:publishedAt", article.publishedAt())
                .with("rj:updatedAt", article.updatedAt())
                .with("rj:commentsOpen", article.commentsOpen())
                .with("rj:in", article.listings());
        var image = article.image();
        if (image != null) {
            facts.with("rj:imageMedia", image.media())
                    .with(
                            "rj:imageSizes",
                            image.sizes().stream().map(Image.Size::text).toList())
                    .with("rj:imageUrl", image.url())
                    .with("rj:imageAlt", image.alt())
                    .with("rj:imageCaption", image.caption())
                    .with("rj:imageCredit", image.credit());
        }
        var action = article.callToAction();
        if (action != null) {
            facts.with("rj:actionLabel", action.label()).with("rj:actionUrl", action.url());
        }
        return facts;
    }

    /** The title twice, since its words say most of what it is about. */
    static String words(PublishedArticle article) {
        var body = PlainText.line(article.body());
        var texts = new ArrayList<>(List.of(article.title(), article.title(), body));
        article.tags().forEach(tag -> texts.add(tag.name()));
        if (!body.contains(article.excerpt().replaceFirst("…$", ""))) {
            texts.add(article.excerpt());
        }
        return SearchWords.searchable(texts);
    }

    static @Nullable Image image(Texts node) {
        return node.text("rj:imageUrl")
                .map(url -> new Image(
                        node.text("rj:imageMedia").orElse(null),
                        url,
                        node.text("rj:imageAlt").orElse(null),
                        node.text("rj:imageCaption").orElse(null),
                        node.text("rj:imageCredit").orElse(null),
                        null,
                        null,
                        List.of()))
                .map(image -> image.in(node.texts("rj:imageSizes").stream()
                        .map(Image.Size::parse)
                        .toList()))
                .orElse(null);
    }

    static void image(ContentNode node, @Nullable Image image) {
        node.set("rj:imageMedia", image == null ? null : image.media());
        var sizes = image == null ? List.<Image.Size>of() : image.sizes();
        node.set("rj:imageSizes", sizes.stream().map(Image.Size::text).toList());
        node.set("rj:imageUrl", image == null ? null : image.url());
        node.set("rj:imageAlt", image == null ? null : image.alt());
        node.set("rj:imageCaption", image == null ? null : image.caption());
        node.set("rj:imageCredit", image == null ? null : image.credit());
    }

    static @Nullable CallToAction callToAction(Texts node) {
        return node.text("rj:actionUrl")
                .map(url -> new CallToAction(node.string("rj:actionLabel"), url))
                .orElse(null);
    }

    static void callToAction(ContentNode node, @Nullable CallToAction action) {
        node.set("rj:actionLabel", action == null ? null : action.label());
        node.set("rj:actionUrl", action == null ? null : action.url());
    }

    /** Slug and name in one text, since a slug has no blank: reading an article reads no other nodes for its tags. */
    static List<Tag> tags(Texts node) {
        return node.texts("rj:tags").stream()
                .map(text -> {
                    int blank = text.indexOf(' ');
                    return new Tag(text.substring(0, blank), text.substring(blank + 1));
                })
                .toList();
    }

    static void tags(ContentNode node, List<Tag> tags) {
        node.set("rj:tags", joined(tags));
    }

    private static List<String> joined(List<Tag> tags) {
        return tags.stream().map(tag -> tag.slug() + " " + tag.name()).toList();
    }
}
