package org.rejoinder.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.rejoinder.article.ArticlePublished;
import org.rejoinder.article.ArticleUnpublished;
import org.rejoinder.category.Categories;
import org.rejoinder.category.CategoryReplaced;
import org.rejoinder.category.CategorySaved;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.CommentApproved;
import org.rejoinder.comment.CommentEdited;
import org.rejoinder.comment.CommentMoved;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.UnitOfWork;
import org.rejoinder.webhook.Delivery.State;

/** Keeps a message for every webhook that wants to hear of something, in the save in which it happens. */
@Dependent
class Announce {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Payloads payloads;
    private final Categories categories;
    private final UnitOfWork unitOfWork;
    private final Courier courier;
    private final Clock clock;

    @Inject
    Announce(
            Webhooks webhooks,
            Deliveries deliveries,
            Payloads payloads,
            Categories categories,
            UnitOfWork unitOfWork,
            Courier courier,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.payloads = payloads;
        this.categories = categories;
        this.unitOfWork = unitOfWork;
        this.courier = courier;
        this.clock = clock;
    }

    void on(@Observes ArticlePublished event) {
        var type = event.first() ? EventType.ARTICLE_PUBLISHED : EventType.ARTICLE_UPDATED;
        tell(type, () -> payloads.article(event.article()));
    }

    void on(@Observes ArticleUnpublished event) {
        tell(EventType.ARTICLE_UNPUBLISHED, () -> payloads.article(event.article()));
    }

    void on(@Observes CategorySaved event) {
        var type = event.created() ? EventType.CATEGORY_CREATED : EventType.CATEGORY_UPDATED;
        categories.find(event.slug()).ifPresent(category -> tell(type, () -> payloads.category(category)));
    }

    void on(@Observes CategoryReplaced event) {
        tell(EventType.CATEGORY_REMOVED, () -> payloads.removed(event.former(), event.heir()));
    }

    void on(@Observes CommentApproved event) {
        approved(event.comment());
    }

    /** One that is approved again has been told of as removed meanwhile. */
    void on(@Observes CommentMoved event) {
        if (event.from() == CommentStatus.APPROVED) {
            tell(EventType.COMMENT_REMOVED, () -> payloads.removed(event.comment()));
        } else if (event.comment().status() == CommentStatus.APPROVED && !event.first()) {
            approved(event.comment());
        }
    }

    /** One that is held for its new words has been told of as removed. */
    void on(@Observes CommentEdited event) {
        if (event.comment().status() == CommentStatus.APPROVED) {
            tell(EventType.COMMENT_EDITED, () -> payloads.comment(event.comment()));
        }
    }

    private void approved(Comment comment) {
        tell(EventType.COMMENT_APPROVED, () -> payloads.comment(comment));
    }

    private void tell(EventType type, Supplier<JsonObjectBuilder> data) {
        var hearing =
                webhooks.all().stream().filter(webhook -> webhook.hears(type)).toList();
        if (hearing.isEmpty()) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var id = "msg_" + Ids.random();
        var payload = Payloads.message(type, now, data.get());
        for (var webhook : hearing) {
            deliveries.add(new Delivery(
                    webhook.id(),
                    webhooks.nextDelivery(webhook.id()),
                    id,
                    type.word(),
                    payload,
                    State.WAITING,
                    0,
                    Optional.of(now),
                    Optional.empty(),
                    now));
        }
        unitOfWork.afterSave(courier::wake);
    }
}
