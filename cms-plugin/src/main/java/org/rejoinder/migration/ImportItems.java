package org.rejoinder.migration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Enters the items of a file one after the other: posts with their comments, and a line in the account for the others. */
@Dependent
class ImportItems {

    private final ImportArticle importArticle;
    private final ImportThread importThread;

    @Inject
    ImportItems(ImportArticle importArticle, ImportThread importThread) {
        this.importArticle = importArticle;
        this.importThread = importThread;
    }

    /** What reads the file and files what it finds. */
    WxrVisitor into(Filer filer, KnownThings known) {
        return new WxrSilence() {
            @Override
            public void item(WxrItem item) {
                enter(item, known, filer);
            }

            @Override
            public void tooLarge(WxrItem item) {
                filer.add(Filing.settled(
                        AccountEntry.failed(item.id(), item.type(), "It is too large: no body may have over 4 MB.")));
                importThread.skipped(item).forEach(filer::add);
            }
        };
    }

    private void enter(WxrItem item, KnownThings known, Filer filer) {
        if (!item.isPost()) {
            filer.add(Filing.settled(AccountEntry.skipped(item.id(), item.type(), whySkipped(item, known))));
            importThread.skipped(item).forEach(filer::add);
            return;
        }
        var article = article(item, known);
        filer.add(article);
        var comments = article.source() == null ? importThread.skipped(item) : importThread.filings(item, known);
        comments.forEach(filer::add);
    }

    private Filing article(WxrItem item, KnownThings known) {
        try {
            return importArticle.filing(item, known);
        } catch (RuntimeException e) {
            return Filing.settled(AccountEntry.failed(item.id(), item.type(), Filer.reason(e)));
        }
    }

    private static String whySkipped(WxrItem item, KnownThings known) {
        return switch (item.type()) {
            case "attachment" ->
                known.pictures().containsKey(item.id())
                        ? "It is the picture of an article, which shows it from where it is; no file is fetched."
                        : "Files are not fetched; articles that show it go on showing it from where it is.";
            case "page" -> "Pages belong to the site itself.";
            case "nav_menu_item" -> "Menus belong to the site itself.";
            default -> "Only posts become articles.";
        };
    }
}
