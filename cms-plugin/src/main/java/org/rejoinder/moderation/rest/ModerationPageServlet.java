package org.rejoinder.moderation.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rejoinder.article.Articles;
import org.rejoinder.article.PublishedArticle;
import org.rejoinder.comment.CommentRecord;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.Comments;
import org.rejoinder.http.PageStyle;
import org.rejoinder.moderation.Action;
import org.rejoinder.moderation.AlreadyModerated;
import org.rejoinder.moderation.ModerateComment;
import org.rejoinder.moderation.ModerationLinks;
import org.rejoinder.problem.Problem;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;

/**
 * The page behind the link in a moderator's mail: looking changes nothing, since programs that scan mail look too; the
 * buttons do. Whoever holds the link needs no sign-in, and may decide about this one comment only.
 */
public class ModerationPageServlet extends HttpServlet {

    private static final String ACTOR = "a moderator, by the link in the mail";

    private final transient ModerationLinks links;
    private final transient ModerateComment moderateComment;
    private final transient Comments comments;
    private final transient Articles articles;
    private final transient Reads reads;
    private final transient UnitOfWork unitOfWork;
    private final transient PageStyle style;

    @Inject
    public ModerationPageServlet(
            ModerationLinks links,
            ModerateComment moderateComment,
            Comments comments,
            Articles articles,
            Reads reads,
            UnitOfWork unitOfWork,
            PageStyle style) {
        this.links = links;
        this.moderateComment = moderateComment;
        this.comments = comments;
        this.articles = articles;
        this.reads = reads;
        this.unitOfWork = unitOfWork;
        this.style = style;
    }

    private record Shown(CommentRecord record, String article) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, "");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = comment(request);
        var action = Optional.ofNullable(request.getParameter("action")).flatMap(Action::find);
        var seen = Optional.ofNullable(request.getParameter("seen")).flatMap(CommentStatus::find);
        if (id.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (action.isEmpty() || seen.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            answer(request, response, act(id.get(), action.get(), seen));
        }
    }

    private String act(String id, Action action, Optional<CommentStatus> seen) {
        try {
            var unused = unitOfWork.run(() -> moderateComment.moderate(id, action, ACTOR, seen));
            return "Done.";
        } catch (AlreadyModerated e) {
            return "Somebody else has decided about it meanwhile; nothing was changed.";
        } catch (Problem problem) {
            return problem.detail();
        }
    }

    private Optional<String> comment(HttpServletRequest request) {
        var path = request.getPathInfo();
        return path == null || request.getQueryString() != null ? Optional.empty() : links.comment(path.substring(1));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, String news) throws IOException {
        var shown = comment(request).flatMap(id -> reads.everything(() -> find(id)));
        if (shown.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var page = ModerationPage.of(shown.get().record(), shown.get().article(), news, style)
                .getBytes(UTF_8);
        response.setContentType("text/html; charset=UTF-8");
        response.setHeader("Content-Security-Policy", style.policy());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    private Optional<Shown> find(String id) {
        return comments.record(id)
                .map(record -> new Shown(
                        record,
                        articles.published(record.comment().article())
                                .map(PublishedArticle::title)
                                .orElse("an article that is not published")));
    }
}
