package org.rejoinder.privacy.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.rejoinder.audit.Audit;
import org.rejoinder.http.Caller;
import org.rejoinder.privacy.ErasePerson;
import org.rejoinder.privacy.ExportPerson;
import org.rejoinder.repository.UnitOfWork;

/** Personal data: what is kept about an address, and that it is forgotten. The address never stands in a URL. */
@RequestScoped
@Path("admin/people")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {

    @Inject
    ExportPerson exportPerson;

    @Inject
    ErasePerson erasePerson;

    @Inject
    Audit audit;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @POST
    @Path("export")
    public PersonalDataJson export(@Valid PersonJson json) {
        var address = json.address();
        var kept = exportPerson.export(address);
        unitOfWork.run(() -> audit.note(caller.name(), "person.exported", sum(kept.size(), "sort")));
        return new PersonalDataJson(address.text(), clock.instant().truncatedTo(ChronoUnit.SECONDS), kept);
    }

    @POST
    @Path("erase")
    public ErasedJson erase(@Valid ErasureJson json) {
        var erased = erasePerson.erase(new PersonJson(json.email()).address(), json.wish());
        unitOfWork.run(() -> audit.note(caller.name(), "person.erased", words(erased)));
        return new ErasedJson(erased);
    }

    private static String words(Map<String, Integer> erased) {
        var words = new StringBuilder();
        erased.forEach((sort, many) -> words.append(words.isEmpty() ? "" : ", ").append(many + " " + sort));
        return words.isEmpty() ? "nothing was kept" : words.toString();
    }

    private static String sum(int many, String word) {
        return many + " " + word + (many == 1 ? "" : "s") + " of things";
    }
}
