package org.rejoinder.migration;

import static java.util.Objects.requireNonNull;
import static org.rejoinder.article.Newsroom.NOW;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rejoinder.article.Newsroom;
import org.rejoinder.article.PublishedArticle;
import org.rejoinder.comment.Comments;
import org.rejoinder.comment.ConfirmedAddresses;
import org.rejoinder.comment.FileComment;
import org.rejoinder.comment.FormerIds;
import org.rejoinder.comment.PublishedComment;
import org.rejoinder.comment.Threads;
import org.rejoinder.repository.DatedEntries;
import org.rejoinder.repository.TestRepository;

/** An empty site into which exports are imported, in the foreground. */
final class Newcomer implements AutoCloseable {

    final Newsroom newsroom;
    final Threads threads;
    final Comments comments;
    final Imports imports;
    final StartImport startImport;
    final InterruptedImports interruptedImports;
    private final TestRepository repository;

    Newcomer(TestRepository repository, long mostBytes) {
        this.repository = repository;
        newsroom = new Newsroom(repository);
        var sessions = repository.sessions();
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var sources = new Sources(sessions);
        threads = new Threads(sessions);
        comments = new Comments(sessions, threads, new ConfirmedAddresses(sessions));
        imports = new Imports(sessions);
        interruptedImports = new InterruptedImports(repository.unitOfWork, imports, clock);
        var importArticle = new ImportArticle(newsroom.articles, newsroom.draftArticle, newsroom.publishArticle, clock);
        var importThread = new ImportThread(new FileComment(comments, clock), sources, clock);
        startImport = new StartImport(
                repository.unitOfWork,
                repository.reads,
                imports,
                new ImportWxr(
                        new Filers(repository.unitOfWork, repository.reads, imports, sources),
                        new ImportAuthor(newsroom.authors, newsroom.createAuthor),
                        new ImportCategory(newsroom.categories, newsroom.createCategory, sources),
                        new ImportItems(importArticle, importThread)),
                new OneAtATime(),
                clock,
                mostBytes);
    }

    static Newcomer onOak() {
        return new Newcomer(TestRepository.onOak(), 1_000_000_000);
    }

    static byte[] resource(String name) {
        try (var file = requireNonNull(Newcomer.class.getResourceAsStream(name))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PublishedArticle article(String day, String slug) {
        return newsroom.read(() -> newsroom.articles.at(day, slug)).orElseThrow();
    }

    List<PublishedComment> thread(PublishedArticle article) {
        return thread(article.id());
    }

    List<PublishedComment> thread(String article) {
        return newsroom.read(() -> threads.flat(article, 0, false, 1_000));
    }

    /** The number of the comment that had this id where it comes from. */
    Optional<Long> former(String article, String id) {
        return newsroom.read(() -> new FormerIds(threads).number(article, id));
    }

    Optional<String> reason(Import run, String sourceId) {
        return account(run).stream()
                .filter(entry -> entry.sourceId().equals(sourceId))
                .findFirst()
                .flatMap(AccountEntry::reason);
    }

    Import take(InputStream file, boolean dryRun) {
        try {
            var begun = startImport.start(file, dryRun, Runnable::run);
            return run(begun.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Import take(byte[] file) {
        return take(new ByteArrayInputStream(file), false);
    }

    Import run(String id) {
        return repository.reads.everything(() -> imports.find(id)).orElseThrow();
    }

    List<String> runs() {
        return repository.reads.everything(() -> imports.page(Optional.empty(), 10)).stream()
                .map(DatedEntries.Entry::id)
                .toList();
    }

    List<AccountEntry> account(Import run) {
        return repository.reads.everything(() -> imports.account(run.id(), 0, 10_000));
    }

    Stream<AccountEntry> account(Import run, String type) {
        return account(run).stream().filter(entry -> entry.type().equals(type));
    }

    @Override
    public void close() {
        repository.close();
    }
}
