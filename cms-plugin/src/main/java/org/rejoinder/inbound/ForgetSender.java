package org.rejoinder.inbound;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.rejoinder.comment.CommentForgotten;
import org.rejoinder.privacy.KeptThing;
import org.rejoinder.privacy.PersonAsked;
import org.rejoinder.privacy.PersonErased;

/** Tells a person of the mails that came from them, and forgets those and what was written about their comments. */
@Dependent
public class ForgetSender {

    private static final int AT_ONCE = 50;

    private final IncomingMails mails;

    @Inject
    public ForgetSender(IncomingMails mails) {
        this.mails = mails;
    }

    public void on(@Observes PersonAsked event) {
        mails.of(event.address(), Integer.MAX_VALUE).stream()
                .flatMap(id -> mails.find(id).stream())
                .forEach(kept -> event.add(
                        "mails",
                        new KeptThing()
                                .with("at", kept.at())
                                .with("from", kept.sender())
                                .with("subject", kept.subject())
                                .with("attachments", kept.attachments())
                                .with("outcome", kept.received().fate().word())));
    }

    public void on(@Observes PersonErased event) {
        while (event.hasRoom()) {
            var some = mails.of(event.address(), AT_ONCE);
            some.forEach(mails::remove);
            event.forgot("mails", some.size());
            if (some.isEmpty()) {
                mails.forgetSender(event.address());
                return;
            }
        }
        event.leaves();
    }

    public void on(@Observes CommentForgotten event) {
        var some = mails.of(event.comment().id());
        some.forEach(mails::remove);
        event.erasure().forgot("mails", some.size());
    }
}
