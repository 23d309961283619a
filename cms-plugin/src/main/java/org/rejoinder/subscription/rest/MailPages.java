package org.rejoinder.subscription.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.rejoinder.article.Articles;
import org.rejoinder.article.PublishedArticle;
import org.rejoinder.comment.Notify;
import org.rejoinder.mail.MailSettings;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;
import org.rejoinder.subscription.ChangeSubscription;
import org.rejoinder.subscription.ConfirmAddress;
import org.rejoinder.subscription.MailLinks;
import org.rejoinder.subscription.MailLinks.Link;
import org.rejoinder.subscription.MailLinks.Purpose;
import org.rejoinder.subscription.People;
import org.rejoinder.subscription.Person;
import org.rejoinder.subscription.Subscription;
import org.rejoinder.subscription.Subscriptions;

/** What the pages say and do; each gives the name of its title. What was erased since is answered as if it were there. */
@Dependent
public class MailPages {

    private static final int MOST_SHOWN = 100;

    private final Reads reads;
    private final UnitOfWork unitOfWork;
    private final People people;
    private final Subscriptions subscriptions;
    private final ConfirmAddress confirmAddress;
    private final ChangeSubscription changeSubscription;
    private final Articles articles;
    private final MailLinks links;
    private final MailSettings settings;

    @Inject
    public MailPages(
            Reads reads,
            UnitOfWork unitOfWork,
            People people,
            Subscriptions subscriptions,
            ConfirmAddress confirmAddress,
            ChangeSubscription changeSubscription,
            Articles articles,
            MailLinks links,
            MailSettings settings) {
        this.reads = reads;
        this.unitOfWork = unitOfWork;
        this.people = people;
        this.subscriptions = subscriptions;
        this.confirmAddress = confirmAddress;
        this.changeSubscription = changeSubscription;
        this.articles = articles;
        this.links = links;
        this.settings = settings;
    }

    /** A subscription with the article as readers know it. */
    private record Shown(Subscription subscription, PublishedArticle article) {}

    private List<Shown> of(Link link) {
        return reads.everything(() -> subscriptions.ofPerson(link.person(), MOST_SHOWN).stream()
                .flatMap(its -> articles.published(its.article()).map(article -> new Shown(its, article)).stream())
                .toList());
    }

    String askToConfirm(MailPage page, Link link) {
        page.paragraph("confirm.text").html("<ul>");
        of(link).forEach(shown -> page.html("<li>" + title(shown.article()) + " </li>"));
        page.html("</ul>\n").button("confirm.button");
        return "confirm.title";
    }

    String confirm(MailPage page, Link link) {
        unitOfWork.run(() -> confirmAddress.confirm(link));
        page.paragraph("confirmed.text").link(preferencesAddress(link), "preferences.link");
        return "confirmed.title";
    }

    String askToUnsubscribe(MailPage page, Link link) {
        page.paragraph("unsubscribe.text");
        reads.everything(() -> articles.published(link.detail()))
                .ifPresent(article -> page.html("<p>" + title(article) + "</p>\n"));
        page.button("unsubscribe.button");
        return "unsubscribe.title";
    }

    String unsubscribe(MailPage page, Link link) {
        unitOfWork.run(() -> changeSubscription.change(link.person(), link.detail(), Notify.NONE));
        page.paragraph("unsubscribed.text").link(preferencesAddress(link), "preferences.link");
        return "unsubscribed.title";
    }

    /** All of a person's subscriptions, with a button for each change. */
    String preferences(MailPage page, Link link) {
        boolean confirmed = reads.everything(
                () -> people.find(link.person()).filter(Person::confirmed).isPresent());
        var all = of(link);
        page.paragraph(all.isEmpty() ? "preferences.none" : "preferences.text");
        if (!confirmed) {
            page.paragraph("preferences.unconfirmed");
        }
        if (hasAny(link)) {
            page.html("<form method=\"post\"><ul>");
            all.forEach(shown -> page.html(item(page, shown)));
            page.html("</ul>\n<p>" + page.button("preferences.stopall", "stop", "all") + "</p></form>\n");
        }
        OwnData.offer(page);
        return "preferences.title";
    }

    /** Also of an article that is not published now: its comments may be told of again. */
    private boolean hasAny(Link link) {
        return reads.everything(() -> !subscriptions.ofPerson(link.person(), 1).isEmpty());
    }

    private String item(MailPage page, Shown shown) {
        boolean all = shown.subscription().all();
        var id = shown.article().id();
        return "<li>" + title(shown.article()) + ": "
                + page.word(all ? "preferences.all" : "preferences.replies") + "<br>"
                + (all
                        ? page.button("preferences.hear.replies", "replies", id)
                        : page.button("preferences.hear.all", "all", id))
                + page.button("preferences.stop", "none", id) + "</li>\n";
    }

    void change(Link link, Choice choice) {
        if (choice.name().equals("stop")) {
            unitOfWork.run(() -> changeSubscription.stopAll(link.person()));
            return;
        }
        Notify.find(choice.name())
                .ifPresent(
                        wish -> unitOfWork.run(() -> changeSubscription.change(link.person(), choice.value(), wish)));
    }

    private String title(PublishedArticle article) {
        return "<a href=\"" + MailPage.escaped(settings.page(article.permalink())) + "\">"
                + MailPage.escaped(article.title()) + "</a>";
    }

    private String preferencesAddress(Link link) {
        return links.address(Purpose.PREFERENCES, new Link(link.person(), "all"));
    }
}
