package org.rejoinder.comment.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.rejoinder.article.UnknownArticle;
import org.rejoinder.article.WorkingCopies;
import org.rejoinder.author.Author;
import org.rejoinder.author.Authors;
import org.rejoinder.comment.ArticlePolicies;
import org.rejoinder.comment.ArticlePolicy;
import org.rejoinder.http.Caller;
import org.rejoinder.problem.Forbidden;
import org.rejoinder.problem.Invalid;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;
import org.rejoinder.settings.CommentSettings.Policy;
import org.rejoinder.settings.Setting;

/** How single articles take comments, for editors and for the authors of these articles. It holds at once. */
@RequestScoped
@Path("editorial/articles/{id}/comments-policy")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CommentsPolicyResource {

    @Inject
    Reads reads;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    WorkingCopies workingCopies;

    @Inject
    Authors authors;

    @Inject
    ArticlePolicies policies;

    @Inject
    Caller caller;

    @GET
    public CommentsPolicyJson policy(@PathParam("id") String id) {
        return reads.everything(() -> {
            requireOwn(id);
            var policy = policies.of(id);
            return new CommentsPolicyJson(
                    policy.policy().map(Policy::word).orElse(null),
                    policy.closeAfterDays().orElse(null));
        });
    }

    @PUT
    public CommentsPolicyJson change(@PathParam("id") String id, CommentsPolicyJson json) {
        var word = Optional.ofNullable(json.policy());
        var policy = word.flatMap(Policy::find);
        if (policy.isEmpty() && word.isPresent()) {
            throw new Invalid("policy", "takes " + Setting.COMMENTS_POLICY.range());
        }
        var days = Optional.ofNullable(json.closeAfterDays());
        if (days.filter(number -> !Setting.COMMENTS_CLOSE_AFTER_DAYS.takes(Integer.toString(number)))
                .isPresent()) {
            throw new Invalid("closeAfterDays", "takes " + Setting.COMMENTS_CLOSE_AFTER_DAYS.range());
        }
        unitOfWork.run(() -> {
            requireOwn(id);
            policies.put(id, new ArticlePolicy(policy, days));
        });
        return json;
    }

    private void requireOwn(String id) {
        var article = workingCopies.find(id).orElseThrow(UnknownArticle::new);
        var own = caller.name().flatMap(authors::byLogin).map(Author::slug).orElse("");
        if (!caller.isEditor() && !own.equals(article.manuscript().author())) {
            throw new Forbidden("This is another author's article.");
        }
    }
}
