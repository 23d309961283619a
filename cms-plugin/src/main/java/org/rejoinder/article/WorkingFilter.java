package org.rejoinder.article;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.category.Categories;
import org.rejoinder.text.PlainText;
import org.rejoinder.text.SearchWords;

/**
 * Which working copies an editor looks for.
 *
 * @param author a slug
 * @param category a slug; what is below it belongs to it
 * @param words in title, address, excerpt, text or tags
 */
public record WorkingFilter(Optional<String> author, Optional<String> category, Optional<SearchWords> words) {

    public static final WorkingFilter ALL = new WorkingFilter(Optional.empty(), Optional.empty(), Optional.empty());

    public static WorkingFilter ofAuthor(String slug) {
        return new WorkingFilter(Optional.of(slug), Optional.empty(), Optional.empty());
    }

    /** Whether it leaves out anything at all. */
    boolean isAll() {
        return equals(ALL);
    }

    boolean takes(Article article, Categories categories) {
        var manuscript = article.manuscript();
        return author.filter(slug -> !slug.equals(manuscript.author())).isEmpty()
                && category.filter(slug -> !isIn(manuscript.categories(), slug, categories))
                        .isEmpty()
                && words.filter(wanted -> !wanted.areIn(searchable(manuscript))).isEmpty();
    }

    private static boolean isIn(List<String> slugs, String wanted, Categories categories) {
        return slugs.contains(wanted)
                || slugs.stream().anyMatch(slug -> categories.lineage(slug).contains(wanted));
    }

    private static String searchable(Manuscript manuscript) {
        var tags = manuscript.tags().stream().map(Tag::name);
        var texts = Stream.of(
                manuscript.title(),
                text(manuscript.slug().map(Object::toString).orElse(null)),
                text(manuscript.excerpt()),
                PlainText.line(manuscript.body().html()));
        return SearchWords.searchable(Stream.concat(texts, tags).toList());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
