package org.rejoinder.outbox;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.rejoinder.outbox.Letter.Progress;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Leases;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/**
 * The letters. Those that wait lie in folders of the minute in which they are due, so the next ones are found by walking
 * down, however many wait; those that are done lie in folders of their day. Who is about to send letters holds a lease,
 * which lapses soon after its holder has died.
 */
@Store
public class Outbox {

    /** A letter that is to be sent by who took it, and where it lies. */
    record Leased(Letter letter, String place) {}

    private static final String ROOM = "outbox";
    private static final String WAITING = "waiting";
    private static final String PAUSED = "rj:paused";
    private static final DateTimeFormatter MINUTE = format("yyyyMMdd/HHmm");
    private static final DateTimeFormatter DATE = format("yyyy/MM/dd");

    private final Sessions sessions;
    private final LetterIndex index;

    @Inject
    public Outbox(Sessions sessions) {
        this.sessions = sessions;
        this.index = new LetterIndex(sessions);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC);
    }

    /** Keeps a letter that is due at once. */
    void add(Letter letter) {
        var minute = room().folder(WAITING + "/" + MINUTE.format(letter.createdAt()));
        write(minute, letter);
    }

    private void write(ContentNode folder, Letter letter) {
        var node = place(folder, letter.id()).add(letter.id(), LetterNode.TYPE);
        LetterNode.write(node, letter);
        index.add(letter, node);
    }

    /** Keeps that a letter was not written. */
    void addWithheld(Letter letter) {
        write(room().folder("withheld/" + DATE.format(letter.createdAt())), letter);
    }

    Optional<ContentNode> find(String id) {
        return index.find(id);
    }

    /** Lets a letter wait as if it had been posted just now. */
    void postAgain(ContentNode node, Letter letter) {
        release(node);
        LetterNode.write(node.set("rj:finishedAt", (Instant) null), letter);
        var minute = room().folder(WAITING + "/" + MINUTE.format(letter.createdAt()));
        move(node, minute);
    }

    private void move(ContentNode node, ContentNode folder) {
        var to = place(folder, node.name());
        if (!node.path().equals(to.path() + "/" + node.name())) {
            index.moved(node.moveTo(to, node.name()));
        }
    }

    /** Whether letters wait until somebody lets them go. */
    public boolean isPaused() {
        return sessions.hidden().child(ROOM).filter(room -> room.flag(PAUSED)).isPresent();
    }

    void pause(boolean paused) {
        room().set(PAUSED, paused);
    }

    /** Whether a letter waits that nobody is about to send. */
    boolean isAnyDue(Instant now) {
        return due(now).any();
    }

    /** Where letters lie that are due and that nobody is about to send, of no domain more than its share. */
    List<String> due(Instant now, int atMost, Shares shares) {
        return due(now).find(atMost, shares);
    }

    /** Takes those that nobody has taken meanwhile. Two servers that take one write different values, so one of them fails. */
    List<Leased> lease(String lease, Instant now, List<String> places) {
        due(now).tidy();
        var live = new Leases(room()).live(now);
        return places.stream()
                .flatMap(place -> sessions.hidden().child(place).stream())
                .filter(node ->
                        node.text(LetterNode.LEASE).filter(live::contains).isEmpty())
                .map(node -> new Leased(LetterNode.read(node.set(LetterNode.LEASE, lease)), node.path()))
                .toList();
    }

    private DueLetters due(Instant now) {
        return new DueLetters(sessions.hidden(), now);
    }

    void renew(String lease, Instant until) {
        new Leases(room()).renew(lease, until);
    }

    /** Takes away the leases that have lapsed, and this one. */
    void end(String lease, Instant now) {
        new Leases(room()).end(lease, now);
    }

    /** The letter at its place, if it is still this lease's. */
    Optional<ContentNode> held(Leased leased, String lease) {
        return sessions.hidden()
                .child(leased.place().substring(leased.place().indexOf('/') + 1))
                .filter(node -> node.text(LetterNode.LEASE).stream().anyMatch(lease::equals));
    }

    /** Lets a letter wait as it was. */
    void release(ContentNode node) {
        node.set(LetterNode.LEASE, (String) null);
    }

    /** Lets a letter wait where it is. */
    void keep(ContentNode node, Progress progress) {
        release(node);
        LetterNode.write(node, progress);
    }

    /** Puts a letter off to a later minute. */
    void putOff(ContentNode node, Progress progress, Instant due) {
        keep(node, progress);
        move(node, room().folder(WAITING + "/" + MINUTE.format(due)));
    }

    /** Puts a letter aside that is sent or dead. */
    void finish(ContentNode node, Progress progress, Instant now) {
        keep(node, progress);
        node.set("rj:finishedAt", now);
        var day = progress.state() == LetterState.SENT ? "sent/" : "dead/";
        move(node, room().folder(day + DATE.format(now)));
    }

    /** The letters of a day that are sent, or dead. */
    public List<Letter> finished(LetterState state, Instant day) {
        var folder = (state == LetterState.SENT ? "sent/" : "dead/") + DATE.format(day);
        return sessions.hidden().child(ROOM + "/" + folder).stream()
                .flatMap(date -> date.children().stream())
                .flatMap(shard -> shard.children().stream())
                .map(LetterNode::read)
                .toList();
    }

    private ContentNode room() {
        return sessions.hidden().folder(ROOM);
    }

    /** One of 32 folders: enough for a storm, and few enough to look into for what is left of it. */
    private static ContentNode place(ContentNode folder, String id) {
        return folder.folder(id.substring(0, 1));
    }
}
