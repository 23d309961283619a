package org.rejoinder.migration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Imports a WordPress export: reads it to its end before anything is written, then files authors, categories, and the
 * items in the order of the file. Whoever sends the same file again gets the same site.
 */
@Dependent
class ImportWxr {

    private final Filers filers;
    private final ImportAuthor importAuthor;
    private final ImportCategory importCategory;
    private final ImportItems importItems;

    @Inject
    ImportWxr(Filers filers, ImportAuthor importAuthor, ImportCategory importCategory, ImportItems importItems) {
        this.filers = filers;
        this.importAuthor = importAuthor;
        this.importCategory = importCategory;
        this.importItems = importItems;
    }

    /** @throws WxrRefused when the file cannot be read to its end; then nothing has been written */
    void run(Import run, Path file) throws IOException {
        var outline = new WxrOutline();
        read(file, outline);
        var pictures = new WxrOutline.Pictures(outline.pictureIds());
        if (!outline.pictureIds().isEmpty()) {
            read(file, pictures);
        }
        var filer = filers.of(run);
        filer.expect(outline.things());
        var known = new KnownThings(
                outline.site(),
                enterAuthors(outline, filer),
                users(outline),
                enterCategories(outline, filer),
                pictures.found());
        read(file, importItems.into(filer, known));
        var unused = filer.flush();
    }

    private static void read(Path file, WxrVisitor visitor) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            WxrReader.read(stream, visitor);
        }
    }

    private Map<String, String> enterAuthors(WxrOutline outline, Filer filer) {
        var filings = outline.authors().values().stream()
                .map(author -> importAuthor.filing(outline.site(), author))
                .toList();
        return entered(filings, filer);
    }

    private Map<String, String> enterCategories(WxrOutline outline, Filer filer) {
        var filings = outline.categoriesParentsFirst().values().stream()
                .map(category -> importCategory.filing(outline.site(), category))
                .toList();
        return entered(filings, filer);
    }

    /** What has become of each; a trial has made nothing that could be named. */
    private static Map<String, String> entered(List<Filing> filings, Filer filer) {
        var ids = new HashMap<String, String>();
        for (var filing : filings) {
            filer.add(filing).forEach(entry -> entry.id().ifPresent(id -> ids.put(entry.sourceId(), id)));
        }
        filer.flush().forEach(entry -> entry.id().ifPresent(id -> ids.put(entry.sourceId(), id)));
        return ids;
    }

    private static Map<String, String> users(WxrOutline outline) {
        var logins = new HashMap<String, String>();
        for (var author : outline.authors().values()) {
            if (!author.id().isEmpty()) {
                logins.putIfAbsent(author.id(), author.login());
            }
        }
        return logins;
    }
}
