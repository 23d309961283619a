package org.rejoinder.comment.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.rejoinder.article.Articles;
import org.rejoinder.comment.Comments;
import org.rejoinder.comment.UnknownComment;
import org.rejoinder.repository.Reads;
import org.rejoinder.text.CommentMarkup;

/** One comment by its id, and how a text would look as one. */
@RequestScoped
@Path("comments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CommentResource {

    private static final CommentMarkup MARKUP = new CommentMarkup();

    @Inject
    Reads reads;

    @Inject
    ThreadAnswers answers;

    @Inject
    WritersAnswers writers;

    @Inject
    Comments comments;

    @Inject
    Articles articles;

    /** For everybody what is published; for its writer, who shows the token, whatever it is. */
    @GET
    @Path("{id}")
    public CommentJson comment(@PathParam("id") String id, @Nullable @HeaderParam("Edit-Token") String token) {
        if (token == null) {
            return reads.published(() -> answers.comment(id));
        }
        if (!writers.isWriter(id, token)) {
            throw new UnknownComment();
        }
        var comment = reads.everything(() -> comments.find(id)).orElseThrow(UnknownComment::new);
        var article =
                reads.everything(() -> articles.published(comment.article())).orElseThrow(UnknownComment::new);
        return writers.of(comment, article.permalink());
    }

    @POST
    @Path("preview")
    public PreviewJson preview(@Valid TextJson json) {
        return new PreviewJson(MARKUP.fromMarkdown(json.body()).value());
    }
}
