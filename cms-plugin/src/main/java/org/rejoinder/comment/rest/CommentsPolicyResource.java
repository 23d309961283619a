package org.rejoinder.comment.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.rejoinder.article.UnknownArticle;
import org.rejoinder.article.WorkingCopies;
import org.rejoinder.author.Author;
import org.rejoinder.author.Authors;
import org.rejoinder.comment.ArticlePolicies;
import org.rejoinder.comment.ArticlePolicy;
import org.rejoinder.http.Caller;
import org.rejoinder.http.IfMatch;
import org.rejoinder.problem.Forbidden;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;

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
    public Response policy(@PathParam("id") String id) {
        return answer(reads.everything(() -> {
            requireOwn(id);
            return policies.of(id);
        }));
    }

    @PUT
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            CommentsPolicyJson json) {
        var policy = json.toPolicy();
        unitOfWork.run(() -> {
            requireOwn(id);
            IfMatch.require(ifMatch, policies.of(id).state());
            policies.put(id, policy);
        });
        return answer(policy);
    }

    private static Response answer(ArticlePolicy policy) {
        return Response.ok(CommentsPolicyJson.of(policy))
                .header(HttpHeaders.ETAG, IfMatch.tag(policy.state()))
                .build();
    }

    private void requireOwn(String id) {
        var article = workingCopies.find(id).orElseThrow(UnknownArticle::new);
        var own = caller.name().flatMap(authors::byLogin).map(Author::slug).orElse("");
        if (!caller.isEditor() && !own.equals(article.manuscript().author())) {
            throw new Forbidden("This is another author's article.");
        }
    }
}
