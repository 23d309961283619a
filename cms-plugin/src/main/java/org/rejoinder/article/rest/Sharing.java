package org.rejoinder.article.rest;

import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.Shared;
import org.rejoinder.article.Image;
import org.rejoinder.article.PublishedArticle;
import org.rejoinder.article.Tag;
import org.rejoinder.article.rest.ArticleJson.Place;
import org.rejoinder.article.rest.ArticleJson.Writer;
import org.rejoinder.article.rest.ShareJson.Meta;
import org.rejoinder.article.rest.ShareJson.Picture;
import org.rejoinder.mail.MailSettings;

/** Says of an article what other sites show of it; addresses begin with that of the site, whoever asks. */
@Shared
class Sharing {

    private final MailSettings site;

    @Inject
    Sharing(MailSettings site) {
        this.site = site;
    }

    ShareJson of(PublishedArticle article, @Nullable Writer writer, List<Place> places) {
        var canonical = site.page(article.permalink());
        var image = picture(article.image());
        return new ShareJson(
                article.title(),
                article.excerpt(),
                image,
                canonical,
                openGraph(article, canonical, image, places),
                jsonLd(article, canonical, image, writer, places));
    }

    private @Nullable Picture picture(@Nullable Image image) {
        return image == null ? null : new Picture(absolute(image.url()), image.alt(), image.width(), image.height());
    }

    private String absolute(String reference) {
        return URI.create(site.page("/")).resolve(reference).toString();
    }

    private List<Meta> openGraph(
            PublishedArticle article, String canonical, @Nullable Picture image, List<Place> places) {
        var pairs = new ArrayList<Meta>();
        pairs.add(new Meta("og:type", "article"));
        pairs.add(new Meta("og:site_name", site.siteName()));
        pairs.add(new Meta("og:title", article.title()));
        pairs.add(new Meta("og:description", article.excerpt()));
        pairs.add(new Meta("og:url", canonical));
        if (image != null) {
            pairs.add(new Meta("og:image", image.url()));
            var alt = image.alt();
            if (alt != null) {
                pairs.add(new Meta("og:image:alt", alt));
            }
            if (image.width() != null && image.height() != null) {
                pairs.add(new Meta("og:image:width", String.valueOf(image.width())));
                pairs.add(new Meta("og:image:height", String.valueOf(image.height())));
            }
        }
        pairs.add(new Meta("article:published_time", article.publishedAt().toString()));
        pairs.add(new Meta("article:modified_time", article.updatedAt().toString()));
        places.stream().limit(1).forEach(place -> pairs.add(new Meta("article:section", place.name())));
        article.tags().forEach(tag -> pairs.add(new Meta("article:tag", tag.name())));
        return pairs;
    }

    private static Map<String, Object> jsonLd(
            PublishedArticle article,
            String canonical,
            @Nullable Picture image,
            @Nullable Writer writer,
            List<Place> places) {
        var object = new LinkedHashMap<String, Object>();
        object.put("@context", "https://schema.org");
        object.put("@type", "BlogPosting");
        object.put("headline", article.title());
        object.put("description", article.excerpt());
        object.put("url", canonical);
        object.put("mainEntityOfPage", canonical);
        object.put("datePublished", article.publishedAt().toString());
        object.put("dateModified", article.updatedAt().toString());
        if (image != null) {
            object.put("image", List.of(image.url()));
        }
        if (writer != null) {
            object.put("author", List.of(person(writer)));
        }
        if (!places.isEmpty()) {
            object.put("articleSection", places.stream().map(Place::name).toList());
        }
        if (!article.tags().isEmpty()) {
            object.put("keywords", article.tags().stream().map(Tag::name).toList());
        }
        object.put("commentCount", article.commentCount());
        return object;
    }

    private static Map<String, Object> person(Writer writer) {
        var person = new LinkedHashMap<String, Object>();
        person.put("@type", "Person");
        person.put("name", writer.name());
        if (writer.byline() != null) {
            person.put("jobTitle", writer.byline());
        }
        if (writer.url() != null) {
            person.put("url", writer.url());
        }
        return person;
    }
}
