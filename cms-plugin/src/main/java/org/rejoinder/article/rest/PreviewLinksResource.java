package org.rejoinder.article.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.rejoinder.article.ArticleInTrash;
import org.rejoinder.article.ArticleStatus;
import org.rejoinder.article.Previews;
import org.rejoinder.article.WorkingCopies;
import org.rejoinder.mail.MailSettings;
import org.rejoinder.repository.Reads;

/** Links that show a working copy to people who need not sign in. */
@RequestScoped
@Path("editorial/articles/{id}/preview")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PreviewLinksResource {

    @Inject
    WorkingCopies workingCopies;

    @Inject
    Ownership ownership;

    @Inject
    Previews previews;

    @Inject
    MailSettings site;

    @Inject
    Reads reads;

    @POST
    public PreviewJson make(@PathParam("id") String id) {
        var article = reads.everything(() -> ownership.require(workingCopies.get(id)));
        if (article.status() == ArticleStatus.TRASH) {
            throw new ArticleInTrash();
        }
        var preview = previews.of(article.id());
        return new PreviewJson(site.page("/preview/" + preview.token()), preview.token(), preview.expiresAt());
    }
}
