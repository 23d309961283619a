package org.rejoinder.sample.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.sample.site.cms.CmsAddress;
import org.rejoinder.sample.site.cms.CmsAway;
import org.rejoinder.sample.site.cms.Refused;

/** Every address of the site. No page needs a script, and none may load one from elsewhere. */
@WebServlet(
        name = "site",
        urlPatterns = {"", "/"})
public class SiteServlet extends HttpServlet {

    private static final System.Logger LOG = System.getLogger(SiteServlet.class.getName());
    private static final Pattern PERMALINK = Pattern.compile("/\\d{4}/\\d{2}/\\d{2}/[^/]+/?");
    private static final long LONGEST_FORM = 128 * 1024;
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' https: data:; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Inject
    transient CmsAddress cms;

    @Inject
    transient OwnPageAnswers own;

    @Inject
    transient ListAnswers lists;

    @Inject
    transient ArticleAnswers articles;

    @Inject
    transient ArchiveAnswers archive;

    @Inject
    transient SentAnswers sent;

    @Inject
    transient ReportAnswers reports;

    @Inject
    transient LetterAnswers letters;

    @Inject
    transient Templates templates;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var visit = Visit.of(request);
        if (cms.owns(visit.path())) {
            // the plugin is not there: a page of ours would ask for the categories, here, without end
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (!StaticFiles.serve(visit.path(), getServletContext(), request, response)) {
            write(answer(visit), request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long length = request.getContentLengthLong();
        if (length < 0 || length > LONGEST_FORM) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        if (!fromHere(request.getHeader("Sec-Fetch-Site"))) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        request.setCharacterEncoding("UTF-8");
        var visit = Visit.of(request);
        if (!takesForms(visit)) {
            response.setHeader("Allow", "GET, HEAD");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        Answer answer;
        try {
            answer = taken(visit).orElseGet(() -> own.missing(visit));
        } catch (CmsAway e) {
            answer = away(visit, e);
        }
        write(answer, request, response);
    }

    private static boolean takesForms(Visit visit) {
        return PERMALINK.matcher(visit.path()).matches()
                || (visit.hasSegments(2) && Set.of("sent", "report").contains(visit.segment(0)));
    }

    private Optional<Answer> taken(Visit visit) {
        return switch (visit.segment(0)) {
            case "sent" -> sent.act(visit.segment(1), visit);
            case "report" -> reports.send(visit.segment(1), visit);
            default -> articles.submit(visit);
        };
    }

    /** Browsers say where a form was sent from; what is not a browser may say nothing. */
    private static boolean fromHere(@Nullable String site) {
        return site == null || site.equals("same-origin") || site.equals("none");
    }

    private Answer answer(Visit visit) {
        try {
            return find(visit).orElseGet(() -> own.missing(visit));
        } catch (Refused e) {
            // the site asks only what the API offers, so what is refused came from the address bar
            return own.trouble(e.problem().status(), e.problem().sentence(), visit);
        } catch (CmsAway e) {
            return away(visit, e);
        }
    }

    private Answer away(Visit visit, CmsAway reason) {
        LOG.log(System.Logger.Level.WARNING, Objects.requireNonNull(reason.getMessage()));
        return own.away(visit);
    }

    private Optional<Answer> find(Visit visit) {
        if (visit.path().equals("/")) {
            return Optional.of(own.home(visit));
        }
        if (PERMALINK.matcher(visit.path()).matches()) {
            return articles.show(visit);
        }
        if (visit.hasSegments(1)) {
            return switch (visit.segment(0)) {
                case "category" -> Optional.of(lists.categories(visit));
                case "search" -> lists.search(visit);
                case "letters" -> letters.all(visit);
                case "about", "privacy" -> own.named(visit.segment(0), visit);
                case "archive" -> Optional.of(archive.all(visit));
                default -> archive.period(visit.segment(0), null, visit);
            };
        }
        if (visit.hasSegments(2)) {
            var name = visit.segment(1);
            return switch (visit.segment(0)) {
                case "category" -> lists.category(name, visit);
                case "tag" -> lists.tag(name, visit);
                case "author" -> lists.author(name, visit);
                case "sent" -> sent.show(name, visit);
                case "report" -> reports.show(name, visit);
                case "preview" -> articles.preview(name, visit);
                case "letters" -> letters.one(name, visit);
                default -> archive.period(visit.segment(0), name, visit);
            };
        }
        return Optional.empty();
    }

    private void write(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", answer.secret() ? "no-referrer" : "same-origin");
        response.setHeader("Cache-Control", answer.secret() ? "no-store" : "no-cache");
        response.setStatus(answer.status());
        if (answer.cookie() != null) {
            response.addHeader("Set-Cookie", answer.cookie());
        }
        if (answer.location() != null) {
            response.setHeader("Location", answer.location());
            return;
        }
        var page = templates.render(Objects.requireNonNull(answer.template()), answer.model());
        response.setContentType("text/html;charset=UTF-8");
        if (answer.secret()) {
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
        } else {
            Packed.send(page.toByteArray(), request, response);
        }
    }
}
