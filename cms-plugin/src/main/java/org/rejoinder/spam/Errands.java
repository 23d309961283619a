package org.rejoinder.spam;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/** What is still to be done about which comments, in {@code private/spam/<errand>/<xx>/<comment id>}: each stands there once. */
@Store
public class Errands {

    private final Sessions sessions;

    @Inject
    public Errands(Sessions sessions) {
        this.sessions = sessions;
    }

    /** What can be left for later. */
    public enum Errand {
        /** The words of a comment that moderators have decided about are to be learnt. */
        LEARN("lessons"),
        /** Akismet is to hear what they decided. */
        TELL("feedback"),
        /** Akismet is to be asked for one that it has not seen. */
        ASK("again");

        private final String folder;

        Errand(String folder) {
            this.folder = "spam/" + folder;
        }
    }

    public void add(Errand errand, String comment) {
        var folder = sessions.hidden().folder(errand.folder + "/" + comment.substring(0, 2));
        if (folder.child(comment).isEmpty()) {
            folder.add(comment, ContentNode.FOLDER);
        }
    }

    /** At most so many of the comments that it is to be done for. */
    public List<String> some(Errand errand, int limit) {
        var found = new ArrayList<String>();
        for (var folder : sessions.hidden()
                .child(errand.folder)
                .map(ContentNode::children)
                .orElse(List.of())) {
            for (var name : folder.childNames()) {
                if (found.size() == limit) {
                    return found;
                }
                found.add(name);
            }
        }
        return found;
    }

    /** Takes a comment off the list; false when somebody else has done it. */
    public boolean done(Errand errand, String comment) {
        var entry = sessions.hidden().child(errand.folder + "/" + Ids.sharded(comment));
        entry.ifPresent(node -> {
            node.remove();
            var folder = sessions.hidden().at(errand.folder + "/" + comment.substring(0, 2));
            if (!folder.hasChildren()) {
                folder.remove();
            }
        });
        return entry.isPresent();
    }
}
