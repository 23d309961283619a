package org.rejoinder.correspondence;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.mail.Mailbox;
import org.rejoinder.mail.MessageId;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.DatedEntries;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;
import org.rejoinder.text.SafeHtml;

/**
 * Keeps the correspondences, and lists of their ids: one for each state, and the same for each author, so that a page of
 * somebody's unanswered ones costs a page.
 */
@Store
public class Correspondences {

    private static final String TYPE = "rj:correspondence";
    private static final String ANSWER = "rj:answer";
    private static final String STATE = "rj:state";
    private static final String LETTER = "rj:letter";
    private static final String REPLY = "rj:reply";
    private static final String STATUS = "rj:status";
    private static final String ANSWERED_AT = "rj:answeredAt";

    private final Sessions sessions;

    @Inject
    public Correspondences(Sessions sessions) {
        this.sessions = sessions;
    }

    public Optional<Correspondence> find(String id) {
        return node(id).map(Correspondences::read);
    }

    /** Of all, or of one author's articles; oldest first. */
    public List<DatedEntries.Entry> page(
            CorrespondenceState state, Optional<String> author, Optional<String> after, int limit) {
        return list(state, author).page(after, false, limit);
    }

    public long count(CorrespondenceState state, Optional<String> author) {
        return list(state, author).count();
    }

    /** Begins a correspondence. */
    void add(Correspondence begun) {
        var node = sessions.hidden()
                .folder("correspondence/all/" + begun.id().substring(0, 2))
                .add(begun.id(), TYPE)
                .set(STATE, begun.state().word())
                .set("rj:proven", begun.proven())
                .set("rj:name", begun.person().name())
                .set("rj:email", begun.person().address().text())
                .set("rj:author", begun.author().orElse(null))
                .set("rj:askedAt", begun.askedAt());
        lists(read(node), begun.state()).forEach(list -> list.add(begun.askedAt(), begun.id()));
    }

    /** Forgets it whole. */
    void remove(Correspondence its) {
        lists(its, its.state()).forEach(list -> list.remove(its.askedAt(), its.id()));
        existing(its.id()).remove();
    }

    /** Brings it to a state that may follow. */
    void move(Correspondence moved, CorrespondenceState to) {
        if (!moved.state().next().contains(to)) {
            throw new IllegalStateException(moved.state() + " cannot become " + to);
        }
        if (moved.state() != to) {
            lists(moved, moved.state()).forEach(list -> list.remove(moved.askedAt(), moved.id()));
            lists(moved, to).forEach(list -> list.add(moved.askedAt(), moved.id()));
            existing(moved.id()).set(STATE, to.word());
        }
    }

    /** Keeps what the person has answered, and that the address is theirs; it waits for an answer from then on. */
    void askAgain(Correspondence again, FollowUp followUp) {
        lists(again, again.state()).forEach(list -> list.remove(again.askedAt(), again.id()));
        lists(again, CorrespondenceState.ASKED).forEach(list -> list.add(followUp.at(), again.id()));
        existing(again.id())
                .set(STATE, CorrespondenceState.ASKED.word())
                .set("rj:askedAt", followUp.at())
                .set("rj:proven", true)
                .add(letterName(followUp.number()), ANSWER)
                .set("rj:person", true)
                .set("rj:by", again.person().name())
                .set("rj:source", followUp.source())
                .set("rj:body", followUp.body().value())
                .set("rj:at", followUp.at())
                .set("rj:messageId", followUp.messageId().map(MessageId::value).orElse(null));
    }

    /** Keeps that the person has said the same in public. */
    void keepReply(String id, int number, String comment) {
        existing(id).at(letterName(number)).set(REPLY, comment);
    }

    /** Keeps an answer, or what has come of it since. */
    void put(String id, Answer answer) {
        var answers = existing(id);
        var name = letterName(answer.number());
        var node = answers.child(name).orElseGet(() -> answers.add(name, ANSWER));
        node.set("rj:by", answer.by())
                .set("rj:source", answer.source())
                .set("rj:body", answer.body().value())
                .set("rj:at", answer.at())
                .set(LETTER, answer.letter().orElse(null))
                .set(REPLY, answer.reply().orElse(null))
                .set(STATUS, answer.status().orElse(null));
        answers.set(ANSWERED_AT, answer.at());
    }

    /** Keeps what the mail server said of an answer's letter. */
    void keepStatus(String id, int number, Optional<String> status) {
        existing(id).at(letterName(number)).set(STATUS, status.orElse(null));
    }

    private static String letterName(int number) {
        return "%04d".formatted(number);
    }

    private Optional<ContentNode> node(String id) {
        return Ids.isId(id) ? sessions.hidden().child("correspondence/all/" + Ids.sharded(id)) : Optional.empty();
    }

    private ContentNode existing(String id) {
        return node(id).orElseThrow(UnknownCorrespondence::new);
    }

    private List<DatedEntries> lists(Correspondence of, CorrespondenceState state) {
        return of.author()
                .map(author -> List.of(list(state, Optional.empty()), list(state, Optional.of(author))))
                .orElseGet(() -> List.of(list(state, Optional.empty())));
    }

    private DatedEntries list(CorrespondenceState state, Optional<String> author) {
        var whose = author.map(slug -> "authors/" + slug).orElse("everybody");
        return new DatedEntries(sessions.hidden(), "correspondence/lists/" + whose + "/" + state.word());
    }

    private static Correspondence read(ContentNode node) {
        return new Correspondence(
                node.name(),
                CorrespondenceState.find(node.string(STATE)).orElseThrow(),
                node.flag("rj:proven"),
                new Mailbox(EmailAddress.parse(node.string("rj:email")), node.string("rj:name")),
                node.text("rj:author"),
                node.instant("rj:askedAt").orElseThrow(),
                node.instant(ANSWERED_AT),
                node.children().stream()
                        .filter(letter -> !letter.flag("rj:person"))
                        .map(Correspondences::answer)
                        .toList(),
                node.children().stream()
                        .filter(letter -> letter.flag("rj:person"))
                        .map(Correspondences::followUp)
                        .toList());
    }

    private static FollowUp followUp(ContentNode node) {
        return new FollowUp(
                Integer.parseInt(node.name()),
                node.string("rj:source"),
                SafeHtml.stored(node.string("rj:body")),
                node.instant("rj:at").orElseThrow(),
                node.text(REPLY),
                node.text("rj:messageId").map(MessageId::new));
    }

    private static Answer answer(ContentNode node) {
        return new Answer(
                Integer.parseInt(node.name()),
                node.string("rj:by"),
                node.string("rj:source"),
                SafeHtml.stored(node.string("rj:body")),
                node.instant("rj:at").orElseThrow(),
                node.text(LETTER),
                node.text(REPLY),
                node.text(STATUS));
    }
}
