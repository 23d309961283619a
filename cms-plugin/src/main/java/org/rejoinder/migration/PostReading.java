package org.rejoinder.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.article.Body.Format;
import org.rejoinder.article.Manuscript;
import org.rejoinder.article.ManuscriptBuilder;
import org.rejoinder.text.ArticleMarkup;
import org.rejoinder.text.Excerpt;
import org.rejoinder.text.Paragraphs;
import org.rejoinder.text.Slug;
import org.rejoinder.text.WebReference;

/** Reads a post as the manuscript of an article, and notes what had to be left out. */
final class PostReading {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_MADE_TITLE = 60;
    private static final int LONGEST_WORDS = 2_000;
    private static final int LONGEST_TAG = 100;
    private static final int MOST_CATEGORIES = 100;
    private static final int MOST_TAGS = 100;

    private final WxrItem item;
    private final KnownThings known;
    private final PostStanding standing;
    private final List<String> notes = new ArrayList<>();

    PostReading(WxrItem item, KnownThings known, PostStanding standing) {
        this.item = item;
        this.known = known;
        this.standing = standing;
        standing.note().ifPresent(notes::add);
    }

    /** What the account says of it; to be asked after {@link #manuscript}. */
    List<String> notes() {
        return notes;
    }

    Manuscript manuscript() {
        var builder = new ManuscriptBuilder(title())
                .slug(PlainWords.slug(item.slug()).map(Slug::value).orElse(null))
                .excerpt(PlainWords.of(item.excerpt(), LONGEST_WORDS))
                .body(Paragraphs.of(item.content()), Format.HTML)
                .categories(categories())
                .tags(tags())
                .author(known.author(item.creator()).orElse(null))
                .publishedAt(standing.dated() ? item.date().orElse(null) : null)
                .commentsOpen(item.commentsOpen());
        item.pictureId().ifPresent(id -> addPicture(builder, id));
        addCallToAction(builder);
        return builder.build();
    }

    private String title() {
        var title = PlainWords.of(item.title(), LONGEST_TITLE);
        if (!title.isEmpty()) {
            return title;
        }
        var made = Excerpt.derive(new ArticleMarkup().fromHtml(Paragraphs.of(item.content())), LONGEST_MADE_TITLE);
        notes.add("It had no title; its first words are the title now.");
        return made.isEmpty() ? "Untitled" : made;
    }

    private List<String> categories() {
        var slugs = item.terms().stream()
                .filter(WxrTerm::isCategory)
                .map(term -> Optional.ofNullable(known.categories().get(term.slug())))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return first(slugs, MOST_CATEGORIES, "categories");
    }

    private List<String> tags() {
        var names = item.terms().stream()
                .filter(WxrTerm::isTag)
                .map(term -> PlainWords.of(term.name().isEmpty() ? term.slug() : term.name(), LONGEST_TAG))
                .filter(name -> Slug.of(name).isPresent())
                .distinct()
                .toList();
        return first(names, MOST_TAGS, "tags");
    }

    private List<String> first(List<String> all, int most, String what) {
        if (all.size() <= most) {
            return all;
        }
        notes.add("It had %d %s; it keeps the first %d.".formatted(all.size(), what, most));
        return all.subList(0, most);
    }

    private void addPicture(ManuscriptBuilder builder, String id) {
        var picture = known.pictures().get(id);
        if (picture == null || WebReference.find(picture.attachmentUrl()).isEmpty()) {
            notes.add("Its picture is not in the file.");
            return;
        }
        builder.image(
                picture.attachmentUrl(),
                PlainWords.of(picture.meta().getOrDefault("_wp_attachment_image_alt", ""), LONGEST_WORDS),
                PlainWords.of(picture.excerpt(), LONGEST_WORDS),
                PlainWords.of(picture.meta().getOrDefault("_rejoinder_credit", ""), LONGEST_WORDS));
    }

    private void addCallToAction(ManuscriptBuilder builder) {
        var label = PlainWords.of(item.meta().getOrDefault("_rejoinder_call_to_action_label", ""), LONGEST_TITLE);
        var url = item.meta().getOrDefault("_rejoinder_call_to_action_url", "");
        if (!label.isEmpty() && WebReference.find(url).isPresent()) {
            builder.callToAction(label, url);
        }
    }
}
