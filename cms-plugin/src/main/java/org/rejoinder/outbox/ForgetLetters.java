package org.rejoinder.outbox;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rejoinder.privacy.KeptThing;
import org.rejoinder.privacy.PersonAsked;
import org.rejoinder.privacy.PersonErased;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/** Tells a person of the letters to them, and takes those out of the log and out of what waits to be sent. */
@Store
public class ForgetLetters {

    private static final int AT_ONCE = 100;

    private final LetterIndex index;

    @Inject
    public ForgetLetters(Sessions sessions) {
        this.index = new LetterIndex(sessions);
    }

    public void on(@Observes PersonAsked event) {
        index.of(event.address())
                .ifPresent(list -> TreeWalk.page(list, LetterIndex.LEVELS, Optional.empty(), Integer.MAX_VALUE).stream()
                        .flatMap(entry -> index.listed(entry).stream())
                        .map(LetterNode::read)
                        .forEach(letter -> event.add("letters", told(letter))));
    }

    private static KeptThing told(Letter letter) {
        return new KeptThing()
                .with("id", letter.id())
                .with("sort", letter.kind().name().toLowerCase(Locale.ROOT))
                .with("state", letter.progress().state().name().toLowerCase(Locale.ROOT))
                .with("createdAt", letter.createdAt())
                .with("to", letter.to().address().text())
                .with("name", letter.to().name())
                .with("subject", letter.words().subject())
                .with("text", letter.words().text())
                .with("status", letter.progress().status());
    }

    public void on(@Observes PersonErased event) {
        while (event.hasRoom()) {
            int many = forget(index.of(event.address()));
            event.forgot("letters", many);
            if (many == 0) {
                return;
            }
        }
        event.leaves();
    }

    /** Forgets the letters about a comment, whoever they are to. */
    public void about(String comment, PersonErased event) {
        for (int many = forget(index.of(comment)); many > 0; many = forget(index.of(comment))) {
            event.forgot("letters", many);
        }
    }

    private int forget(Optional<ContentNode> list) {
        var entries = list.map(root -> TreeWalk.page(root, LetterIndex.LEVELS, Optional.empty(), AT_ONCE))
                .orElse(List.of());
        for (var entry : entries) {
            var node = index.listed(entry);
            node.map(LetterNode::read).ifPresentOrElse(index::remove, entry::remove);
            node.ifPresent(ContentNode::remove);
        }
        return entries.size();
    }
}
