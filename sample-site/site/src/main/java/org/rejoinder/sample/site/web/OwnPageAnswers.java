package org.rejoinder.sample.site.web;

import jakarta.inject.Inject;
import java.util.Optional;
import org.rejoinder.sample.site.cms.ArticleList;
import org.rejoinder.sample.site.cms.Cms;
import org.rejoinder.sample.site.cms.CmsAway;
import org.rejoinder.sample.site.own.OwnPage;
import org.rejoinder.sample.site.own.OwnPages;
import org.rejoinder.sample.site.view.Frame;

/** The pages of the site's own; they are served with the plugin away as well. */
class OwnPageAnswers {

    private final OwnPages pages;
    private final Cms cms;
    private final Frames frames;

    @Inject
    OwnPageAnswers(OwnPages pages, Cms cms, Frames frames) {
        this.pages = pages;
        this.cms = cms;
        this.frames = frames;
    }

    /** The front page: the site's own words, and the newest articles if there is somebody to ask for them. */
    Answer home(Visit visit) {
        var intro = pages.find("home").orElse(new OwnPage(Frame.SITE, ""));
        var cursor = visit.parameter("cursor");
        var answer = Answer.page(200, "home.jte", frames.frame("", "/", visit.reader()))
                .with("intro", intro)
                .with("first", cursor == null);
        try {
            return answer.with("list", cms.articles(null, "", cursor, visit.reader()))
                    .with("away", false);
        } catch (CmsAway e) {
            return answer.with("list", ArticleList.EMPTY).with("away", true);
        }
    }

    Optional<Answer> named(String name, Visit visit) {
        return pages.find(name)
                .map(page -> Answer.page(200, "own.jte", frames.frame(page.title(), "/" + name + "/", visit.reader()))
                        .with("page", page));
    }

    Answer missing(Visit visit) {
        var reader = visit.reader();
        var answer = Answer.page(404, "missing.jte", frames.frame("Not found", visit.path(), reader))
                .with("path", visit.decoded(visit.path()))
                .with("words", words(visit));
        try {
            return answer.with("list", cms.articles(null, "", null, reader));
        } catch (CmsAway e) {
            return answer.with("list", ArticleList.EMPTY);
        }
    }

    /** What the address may have been about, to search for. */
    private static String words(Visit visit) {
        var path = visit.decoded(visit.path());
        var words = path.replaceAll("\\.[a-z]{2,5}$", "")
                .replaceAll("[^\\p{L}]+", " ")
                .strip();
        return words.length() > 60 ? words.substring(0, 60) : words;
    }

    Answer trouble(int status, String sentence, Visit visit) {
        return Answer.page(status, "trouble.jte", frames.frame("Not now", visit.path(), visit.reader()))
                .with("sentence", sentence);
    }

    Answer away(Visit visit) {
        return trouble(503, "The articles are not here at the moment. Please try again in a minute.", visit);
    }
}
