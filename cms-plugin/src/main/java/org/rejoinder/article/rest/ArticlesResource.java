package org.rejoinder.article.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.rejoinder.Shared;
import org.rejoinder.article.ArticlePages;
import org.rejoinder.article.Articles;
import org.rejoinder.article.UnknownArticle;
import org.rejoinder.http.Fields;
import org.rejoinder.http.Limit;
import org.rejoinder.http.PageJson;
import org.rejoinder.http.Pages;
import org.rejoinder.http.Redirect;
import org.rejoinder.repository.Reads;
import org.rejoinder.settings.Settings;

/** The published articles as readers get them. */
@Shared
@Path("articles")
@Produces(MediaType.APPLICATION_JSON)
public class ArticlesResource {

    private static final int RELATED = 5;
    private static final int MOST_RELATED = 20;

    @Inject
    Articles articles;

    @Inject
    ArticlePages pages;

    @Inject
    ArticleLists lists;

    @Inject
    ArticleAnswers answers;

    @Inject
    Reads reads;

    @Inject
    Settings settings;

    @Context
    UriInfo uri;

    @GET
    public Response list(@BeanParam ArticleListParameters parameters) {
        var site = settings.comments();
        return Pages.answer(reads.published(() -> lists.page(parameters, site)), uri);
    }

    @GET
    @Path("{id}")
    public Object article(@PathParam("id") String id, @QueryParam("fields") @Nullable String fields) {
        var members = Fields.parse(fields, ArticleJson.class);
        var site = settings.comments();
        return members.of(
                reads.published(() -> answers.whole(articles.published(id).orElseThrow(UnknownArticle::new), site)));
    }

    @GET
    @Path("{day: [0-9]{4}/[0-9]{2}/[0-9]{2}}/{slug}")
    public Response atPermalink(
            @PathParam("day") String day,
            @PathParam("slug") String slug,
            @QueryParam("fields") @Nullable String fields) {
        var members = Fields.parse(fields, ArticleJson.class);
        var site = settings.comments();
        return reads.published(() -> articles.at(day, slug)
                .map(article ->
                        Response.ok(members.of(answers.whole(article, site))).build())
                .or(() -> articles.formerlyAt(day, slug).map(article -> Redirect.to("articles" + article.path(), uri)))
                .orElseThrow(UnknownArticle::new));
    }

    @GET
    @Path("{id}/related")
    public Response related(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("fields") @Nullable String fields) {
        int wanted = Limit.parse(limit, RELATED, MOST_RELATED);
        var members = Fields.parse(fields, ArticleJson.class);
        var site = settings.comments();
        return Pages.answer(
                reads.published(() -> {
                    var article = articles.published(id).orElseThrow(UnknownArticle::new);
                    var related = answers.listed(pages.related(article, wanted, members.ask("body")), members, site)
                            .toList();
                    return PageJson.of(members.of(related), null, null);
                }),
                uri);
    }
}
