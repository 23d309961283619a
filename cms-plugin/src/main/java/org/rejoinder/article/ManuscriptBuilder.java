package org.rejoinder.article;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.article.Body.Format;
import org.rejoinder.problem.FieldError;
import org.rejoinder.problem.Invalid;
import org.rejoinder.text.Cleaned;
import org.rejoinder.text.Slug;
import org.rejoinder.text.WebReference;

/**
 * Takes what came from outside, an absent member as null, cleans it, and complains of all that breaks a rule at once.
 * For the editorial API and for imports; {@link #build} sanitises the body, so it is called before a unit of work.
 */
public final class ManuscriptBuilder {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_BODY = 4_000_000;
    private static final int MOST_CATEGORIES = 100;
    private static final int MOST_TAGS = 100;
    private static final int LONGEST_TAG = 100;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    /** Folders of years have four digits. */
    static final Instant TOO_LATE = Instant.parse("+10000-01-01T00:00:00Z");

    private final ArrayList<FieldError> errors = new ArrayList<>();
    private final String title;
    private Optional<Slug> slug = Optional.empty();
    private @Nullable String excerpt;
    private String source = "";
    private Format format = Format.HTML;
    private @Nullable Image image;
    private @Nullable CallToAction callToAction;
    private List<String> categories = List.of();
    private List<Tag> tags = List.of();
    private @Nullable String author;
    private @Nullable Instant publishedAt;
    private boolean commentsOpen = true;

    public ManuscriptBuilder(@Nullable String title) {
        var line = line("title", title, LONGEST_TITLE);
        this.title = line == null ? "" : line;
        require(line != null, "title", "must not be empty");
    }

    /** A slug as it is, or words that one is made of; without one the title will do. */
    public ManuscriptBuilder slug(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            var words = line("slug", text, LONGEST_TITLE);
            slug = words == null ? Optional.empty() : Slug.find(words).or(() -> Slug.of(words));
            require(slug.isPresent(), "slug", "must have letters or digits");
        }
        return this;
    }

    public ManuscriptBuilder excerpt(@Nullable String text) {
        excerpt = line("excerpt", text, LONGEST_TEXT);
        return this;
    }

    public ManuscriptBuilder body(@Nullable String text, Format format) {
        source = text == null ? "" : Cleaned.lines(text);
        this.format = format;
        require(source.length() <= LONGEST_BODY, "body", tooLong(LONGEST_BODY));
        return this;
    }

    public ManuscriptBuilder image(
            @Nullable String url, @Nullable String alt, @Nullable String caption, @Nullable String credit) {
        image = new Image(
                reference("image.url", url),
                line("image.alt", alt, LONGEST_TEXT),
                line("image.caption", caption, LONGEST_TEXT),
                line("image.credit", credit, LONGEST_TEXT));
        return this;
    }

    /** One of our own pictures; whether there is such a one is looked up when the article is saved. */
    public ManuscriptBuilder picture(
            String media, @Nullable String alt, @Nullable String caption, @Nullable String credit) {
        image = Image.ofOwn(
                media,
                line("image.alt", alt, LONGEST_TEXT),
                line("image.caption", caption, LONGEST_TEXT),
                line("image.credit", credit, LONGEST_TEXT));
        return this;
    }

    public ManuscriptBuilder callToAction(@Nullable String label, @Nullable String url) {
        var words = line("callToAction.label", label, LONGEST_TITLE);
        require(words != null, "callToAction.label", "must not be empty");
        callToAction = new CallToAction(words == null ? "" : words, reference("callToAction.url", url));
        return this;
    }

    /** By their slugs; whether there are such categories is looked up when the article is saved. */
    public ManuscriptBuilder categories(@Nullable List<String> slugs) {
        categories = slugs == null
                ? List.of()
                : slugs.stream().map(String::strip).distinct().toList();
        require(
                categories.size() <= MOST_CATEGORIES,
                "categories",
                "must have at most %d items".formatted(MOST_CATEGORIES));
        return this;
    }

    /** By their names; two that make the same slug are one. */
    public ManuscriptBuilder tags(@Nullable List<String> names) {
        var bySlug = new LinkedHashMap<String, Tag>();
        for (var name : names == null ? List.<String>of() : names) {
            var line = line("tags", name, LONGEST_TAG);
            var made = line == null ? Optional.<Slug>empty() : Slug.of(line);
            require(made.isPresent(), "tags", "must have letters or digits");
            if (line != null && made.isPresent()) {
                bySlug.putIfAbsent(made.get().value(), new Tag(made.get().value(), line));
            }
        }
        tags = List.copyOf(bySlug.values());
        require(tags.size() <= MOST_TAGS, "tags", "must have at most %d items".formatted(MOST_TAGS));
        return this;
    }

    public ManuscriptBuilder author(@Nullable String slug) {
        author = slug == null || slug.isBlank() ? null : slug.strip();
        return this;
    }

    public ManuscriptBuilder publishedAt(@Nullable Instant instant) {
        if (instant != null) {
            boolean fits = !instant.isBefore(EARLIEST) && instant.isBefore(TOO_LATE);
            require(fits, "publishedAt", "must be in the years 1 to 9999");
            publishedAt = fits ? instant.truncatedTo(ChronoUnit.MILLIS) : null;
        }
        return this;
    }

    public ManuscriptBuilder commentsOpen(boolean open) {
        commentsOpen = open;
        return this;
    }

    /** The manuscript; an {@link Invalid} with all that breaks a rule otherwise. */
    public Manuscript build() {
        if (!errors.isEmpty()) {
            throw new Invalid(errors.stream().distinct().toList());
        }
        return new Manuscript(
                title,
                slug,
                excerpt,
                Body.of(source, format),
                image,
                callToAction,
                categories,
                tags,
                author,
                publishedAt,
                commentsOpen);
    }

    private void require(boolean holds, String field, String message) {
        if (!holds) {
            errors.add(new FieldError(field, message));
        }
    }

    private @Nullable String line(String field, @Nullable String text, int longest) {
        var line = text == null ? "" : Cleaned.line(text);
        require(line.length() <= longest, field, tooLong(longest));
        return line.isEmpty() ? null : line;
    }

    private String reference(String field, @Nullable String text) {
        var reference = text == null ? Optional.<WebReference>empty() : WebReference.find(text);
        require(reference.isPresent(), field, "must be a web address, or a path that begins with one slash");
        return reference.map(WebReference::value).orElse("");
    }

    private static String tooLong(int longest) {
        return "must have at most %d characters".formatted(longest);
    }
}
