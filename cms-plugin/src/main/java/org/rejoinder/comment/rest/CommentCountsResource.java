package org.rejoinder.comment.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.article.Articles;
import org.rejoinder.comment.Threads;
import org.rejoinder.problem.Malformed;
import org.rejoinder.repository.Reads;

/** How many comments many articles have, for front ends that list articles of their own. */
@RequestScoped
@Path("comment-counts")
@Produces(MediaType.APPLICATION_JSON)
public class CommentCountsResource {

    private static final int MOST = 100;

    @Inject
    Reads reads;

    @Inject
    Articles articles;

    @Inject
    Threads threads;

    /** By the id of the article; one that readers cannot see is left out. */
    public record CountsJson(Map<String, Long> data) {}

    @GET
    public CountsJson counts(@Nullable @QueryParam("articles") String ids) {
        var asked = ids == null ? List.<String>of() : List.of(ids.split(",", -1));
        if (asked.isEmpty() || asked.size() > MOST) {
            throw new Malformed("'articles' must have 1 to %d ids, separated by commas.".formatted(MOST));
        }
        return reads.published(() -> {
            var counts = new LinkedHashMap<String, Long>();
            for (var id : asked) {
                if (articles.listed(id).isPresent()) {
                    counts.put(id, threads.count(id));
                }
            }
            return new CountsJson(counts);
        });
    }
}
