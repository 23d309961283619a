package org.rejoinder.notification;

import java.time.Clock;
import java.util.function.Consumer;
import org.rejoinder.comment.CommentApproved;
import org.rejoinder.comment.CommentSubmitted;
import org.rejoinder.comment.Discussion;
import org.rejoinder.correspondence.AskedAgain;
import org.rejoinder.correspondence.Correspondences;
import org.rejoinder.mail.MailSettings;
import org.rejoinder.moderation.ModerationLinks;
import org.rejoinder.outbox.PostFixture;
import org.rejoinder.subscription.MailLinks;
import org.rejoinder.subscription.People;
import org.rejoinder.subscription.Subscriptions;

/** Tells whom it concerns, as the container would have it done, for tests of other rooms. */
public final class Telling {

    private Telling() {}

    public static Consumer<Object> of(Discussion discussion, PostFixture post, MailSettings mail, Clock clock) {
        var sessions = discussion.newsroom.repository.sessions();
        var newsroom = discussion.newsroom;
        var settings = discussion.settings;
        var staff = new StaffToTell(newsroom.authors, settings.settings, discussion.articlePolicies);
        var correspondences = new Correspondences(sessions);
        var links = new ModerationLinks(settings.signingKey, settings.settings, mail, "/cms/mail", clock);
        var tellStaff = new TellStaff(
                newsroom.articles,
                staff,
                correspondences,
                new Told(sessions),
                new StaffDigests(sessions),
                settings.settings,
                new NewCommentLetter(mail, links, clock),
                post.postLetter,
                clock);
        var subscriptions = new Subscriptions(sessions);
        var tellSubscribers = new TellSubscribers(
                newsroom.articles,
                new Audience(discussion.comments, new People(sessions, settings.signingKey), subscriptions),
                staff,
                correspondences,
                subscriptions,
                new Digests(sessions),
                new SubscriptionLetter(new MailLinks(settings.signingKey, mail, clock, "/cms/mail"), mail, clock),
                post.postLetter,
                clock);
        var tellAuthor = new TellAuthor(newsroom.articles, newsroom.authors, mail, links, post.postLetter, clock);
        return event -> {
            if (event instanceof CommentSubmitted submitted) {
                tellStaff.on(submitted);
            } else if (event instanceof CommentApproved approved) {
                tellStaff.on(approved);
                tellSubscribers.on(approved);
            } else if (event instanceof AskedAgain asked) {
                tellAuthor.on(asked);
            }
        };
    }
}
