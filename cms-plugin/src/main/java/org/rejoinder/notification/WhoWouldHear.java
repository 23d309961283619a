package org.rejoinder.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.article.Articles;
import org.rejoinder.article.UnknownArticle;
import org.rejoinder.comment.Comments;
import org.rejoinder.comment.UnknownComment;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.subscription.Subscribe;

/** Says who would hear of a comment if it were approved now, and who not; it tells nobody. */
@Dependent
public class WhoWouldHear {

    private static final int MOST = 1_000;

    private final Comments comments;
    private final Articles articles;
    private final StaffToTell staff;
    private final Told told;
    private final Audience audience;
    private final TellSubscribers tellSubscribers;
    private final Subscribe subscribe;

    @Inject
    WhoWouldHear(
            Comments comments,
            Articles articles,
            StaffToTell staff,
            Told told,
            Audience audience,
            TellSubscribers tellSubscribers,
            Subscribe subscribe) {
        this.comments = comments;
        this.articles = articles;
        this.staff = staff;
        this.told = told;
        this.audience = audience;
        this.tellSubscribers = tellSubscribers;
        this.subscribe = subscribe;
    }

    /**
     * One who is concerned.
     *
     * @param as staff, a subscriber of replies or of all comments, or the writer, who would be asked to confirm the address
     * @param reason why that person would hear nothing; empty if they would
     */
    public record Hearer(EmailAddress address, String as, Optional<String> reason) {}

    /** The first thousand of them. */
    public List<Hearer> of(String id) {
        var comment = comments.find(id).orElseThrow(UnknownComment::new);
        var article = articles.published(comment.article()).orElseThrow(UnknownArticle::new);
        var heard = Set.copyOf(told.of(id));
        var hearers = new ArrayList<Hearer>();
        Optional<String> again = comment.number().map(number -> "the comment was approved before");
        staff.ifApproved(comment, article)
                .forEach(person -> hearers.add(new Hearer(
                        person.address(),
                        "staff",
                        again.or(() -> heard.contains(Told.key(person.address()))
                                ? Optional.of("the person heard of it when it was held")
                                : Optional.empty()))));
        subscribe
                .question(comment)
                .ifPresent(
                        question -> hearers.add(new Hearer(comment.commenter().email(), "writer", question.reason())));
        audience.of(comment, tellSubscribers.toldOtherwise(comment, article)).stream()
                .limit(MOST)
                .forEach(listener -> hearers.add(new Hearer(
                        listener.person().address(),
                        listener.answered() ? "replies" : "all",
                        listener.reason().or(() -> again))));
        return hearers;
    }
}
