package org.rejoinder.correspondence.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rejoinder.author.Author;
import org.rejoinder.author.Authors;
import org.rejoinder.comment.Commenter;
import org.rejoinder.comment.StaffMember;
import org.rejoinder.correspondence.Correspondence;
import org.rejoinder.correspondence.Correspondences;
import org.rejoinder.correspondence.UnknownCorrespondence;
import org.rejoinder.http.Caller;
import org.rejoinder.problem.Forbidden;

/** Who may answer what, and in whose name: editors everything, an author what was asked below own articles. */
@Dependent
class Answerer {

    private final Caller caller;
    private final Authors authors;
    private final Correspondences correspondences;
    private final StaffMember staffMember;

    @Inject
    Answerer(Caller caller, Authors authors, Correspondences correspondences, StaffMember staffMember) {
        this.caller = caller;
        this.authors = authors;
        this.correspondences = correspondences;
        this.staffMember = staffMember;
    }

    /** Whose correspondences the caller may see; empty when it is everybody's. */
    Optional<String> onlyAuthor() {
        return caller.isEditor() ? Optional.empty() : Optional.of(ownSlug());
    }

    /** The correspondence, if the caller may see it. */
    Correspondence require(String id) {
        var correspondence = correspondences.find(id).orElseThrow(UnknownCorrespondence::new);
        if (!caller.isEditor() && !correspondence.author().equals(Optional.of(ownSlug()))) {
            throw new Forbidden("This was asked below another author's article.");
        }
        return correspondence;
    }

    /** As whom the caller answers. */
    Commenter name() {
        return staffMember.of(caller.name().orElseThrow());
    }

    private Optional<Author> own() {
        return caller.name().flatMap(authors::byLogin);
    }

    private String ownSlug() {
        return own().map(Author::slug).orElseThrow(() -> new Forbidden("No author has your login yet."));
    }
}
