package org.rejoinder.subscription.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.audit.Audit;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.privacy.ErasePerson;
import org.rejoinder.privacy.ExportPerson;
import org.rejoinder.privacy.PersonErased.Texts;
import org.rejoinder.privacy.StaffAddress;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;
import org.rejoinder.subscription.MailLinks.Link;
import org.rejoinder.subscription.People;
import org.rejoinder.subscription.Person;
import org.rejoinder.subscription.SendOwnData;

/** What a person, who has shown by a link that the address is theirs, gets of their data and has forgotten. */
@Dependent
public class OwnData {

    private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig().withFormatting(true));
    private static final String BY = "the person";

    private final Reads reads;
    private final UnitOfWork unitOfWork;
    private final People people;
    private final ExportPerson exportPerson;
    private final ErasePerson erasePerson;
    private final Audit audit;
    private final SendOwnData sendOwnData;

    @Inject
    public OwnData(
            Reads reads,
            UnitOfWork unitOfWork,
            People people,
            ExportPerson exportPerson,
            ErasePerson erasePerson,
            Audit audit,
            SendOwnData sendOwnData) {
        this.reads = reads;
        this.unitOfWork = unitOfWork;
        this.people = people;
        this.exportPerson = exportPerson;
        this.erasePerson = erasePerson;
        this.audit = audit;
        this.sendOwnData = sendOwnData;
    }

    private Optional<EmailAddress> address(Link link) {
        return reads.everything(() -> people.find(link.person()).map(Person::address));
    }

    /** The button below the preferences: their link may have been passed on, so the way to the data goes by a letter. */
    static void offer(MailPage page) {
        page.html("<h2>" + page.word("data.title") + "</h2>\n")
                .paragraph("data.offer")
                .html("<form method=\"post\"><p>" + page.button("data.send", "data", "send") + "</p></form>\n");
    }

    /** Sends the letter; says the same whether one was due or not. */
    String send(MailPage page, Link link) {
        unitOfWork.run(() -> sendOwnData.send(link.person()));
        page.paragraph("data.sent");
        return "data.title";
    }

    /** The page that the letter leads to. */
    String show(MailPage page) {
        page.paragraph("data.text")
                .html("<form method=\"post\"><p>" + page.button("data.export", "export", "yes")
                        + page.button("data.erase", "erase", "ask") + "</p></form>\n");
        return "data.title";
    }

    /** All that is kept, as a file. */
    void send(Link link, HttpServletResponse response) throws IOException {
        var kept = address(link).map(exportPerson::export).orElse(Map.of());
        unitOfWork.run(() -> audit.note(Optional.of(BY), "person.exported", kept.size() + " sorts of things"));
        var bytes = JSON.toJson(kept).getBytes(UTF_8);
        response.setContentType("application/json; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"personal-data.json\"");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** Asks first; then does it, and says so alike when there is nothing left. */
    String erase(MailPage page, Link link, String choice) {
        var texts = choice.equals("remove") ? Optional.of(Texts.REMOVE) : Optional.<Texts>empty();
        var wish = choice.equals("keep") ? Optional.of(Texts.KEEP) : texts;
        if (wish.isEmpty()) {
            page.paragraph("erase.text")
                    .html("<form method=\"post\"><p>" + page.button("erase.keep", "erase", "keep")
                            + page.button("erase.remove", "erase", "remove") + "</p></form>\n");
            return "erase.title";
        }
        try {
            address(link).ifPresent(address -> erase(address, wish.get()));
        } catch (StaffAddress e) {
            page.paragraph("erase.staff");
            return "erase.title";
        }
        page.paragraph("erased.text");
        return "erased.title";
    }

    private void erase(EmailAddress address, Texts texts) {
        var erased = erasePerson.erase(address, texts);
        int sum = erased.values().stream().mapToInt(Integer::intValue).sum();
        unitOfWork.run(() -> audit.note(Optional.of(BY), "person.erased", sum + " things"));
    }
}
