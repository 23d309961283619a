package org.rejoinder.subscription.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;
import org.rejoinder.http.PageStyle;
import org.rejoinder.mail.Language;
import org.rejoinder.mail.MailSettings;
import org.rejoinder.subscription.MailLinks;
import org.rejoinder.subscription.MailLinks.Link;
import org.rejoinder.subscription.MailLinks.Purpose;

/**
 * Where the links in letters lead. A GET shows a page and changes nothing, however many programs look at links before people
 * do; a POST does what the page says, at once, without cookie, sign-in or redirect (RFC 8058 §3.1). What a link may do it
 * carries itself.
 */
public class MailServlet extends HttpServlet {

    private final transient MailPages pages;
    private final transient OwnData ownData;
    private final transient MailLinks links;
    private final transient MailSettings settings;
    private final transient PageStyle style;

    @Inject
    public MailServlet(MailPages pages, OwnData ownData, MailLinks links, MailSettings settings, PageStyle style) {
        this.pages = pages;
        this.ownData = ownData;
        this.links = links;
        this.settings = settings;
        this.style = style;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, false);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, true);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, boolean acts) throws IOException {
        var words = PageWords.in(language(request));
        var page = new MailPage(words, settings.siteName(), style);
        var path = Optional.ofNullable(request.getPathInfo()).orElse("").split("/", -1);
        var purpose = path.length == 3 ? purpose(path[1]) : Optional.<Purpose>empty();
        var link = purpose.flatMap(its -> links.read(its, path[2]));
        if (link.isEmpty()) {
            page.paragraph("invalid.text").send(response, HttpServletResponse.SC_NOT_FOUND, "invalid.title");
            return;
        }
        var choice = acts ? Optional.of(Choice.of(request)) : Optional.<Choice>empty();
        if (purpose.get() == Purpose.DATA && choice.filter(Choice::wantsExport).isPresent()) {
            ownData.send(link.get(), response);
            return;
        }
        var title = show(purpose.get(), link.get(), page, choice);
        page.send(response, HttpServletResponse.SC_OK, title);
    }

    private String show(Purpose purpose, Link link, MailPage page, Optional<Choice> choice) {
        return switch (purpose) {
            case CONFIRM -> choice.isPresent() ? pages.confirm(page, link) : pages.askToConfirm(page, link);
            case UNSUBSCRIBE -> choice.isPresent() ? pages.unsubscribe(page, link) : pages.askToUnsubscribe(page, link);
            case PREFERENCES -> {
                if (choice.filter(its -> its.name().equals("data")).isPresent()) {
                    yield ownData.send(page, link);
                }
                choice.ifPresent(its -> pages.change(link, its));
                yield pages.preferences(page, link);
            }
            case DATA ->
                choice.filter(its -> its.name().equals("erase"))
                        .map(its -> ownData.erase(page, link, its.value()))
                        .orElseGet(() -> ownData.show(page));
        };
    }

    private static Optional<Purpose> purpose(String word) {
        return Stream.of(Purpose.values())
                .filter(purpose -> purpose.word().equals(word))
                .findFirst();
    }

    private Language language(HttpServletRequest request) {
        var usual = settings.templates().language();
        return request.getHeader("Accept-Language") == null
                ? usual
                : Language.best(Collections.list(request.getLocales())).orElse(usual);
    }
}
