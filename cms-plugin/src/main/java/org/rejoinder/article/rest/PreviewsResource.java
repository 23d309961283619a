package org.rejoinder.article.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.rejoinder.article.ArticleStatus;
import org.rejoinder.article.FairCopy;
import org.rejoinder.article.Previews;
import org.rejoinder.article.UnknownPreview;
import org.rejoinder.article.WorkingCopies;
import org.rejoinder.repository.Reads;
import org.rejoinder.settings.Settings;

/** Working copies as readers would see them, for who holds the link. Never kept by anybody, nor found by search engines. */
@RequestScoped
@Path("previews")
@Produces(MediaType.APPLICATION_JSON)
public class PreviewsResource {

    @Inject
    Previews previews;

    @Inject
    WorkingCopies workingCopies;

    @Inject
    ArticleAnswers answers;

    @Inject
    Reads reads;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @GET
    @Path("{token}")
    public Response preview(@PathParam("token") String token) {
        var id = previews.article(token).orElseThrow(UnknownPreview::new);
        var preview = reads.everything(() -> workingCopies
                .find(id)
                .filter(article -> article.status() != ArticleStatus.TRASH)
                .map(article -> answers.preview(FairCopy.asOf(article, clock.instant()), settings.comments()))
                .orElseThrow(UnknownPreview::new));
        return Response.ok(preview).header("X-Robots-Tag", "noindex").build();
    }
}
