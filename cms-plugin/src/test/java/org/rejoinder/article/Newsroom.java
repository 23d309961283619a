package org.rejoinder.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.rejoinder.article.Body.Format;
import org.rejoinder.author.AuthorDetails;
import org.rejoinder.author.Authors;
import org.rejoinder.author.CreateAuthor;
import org.rejoinder.category.Categories;
import org.rejoinder.category.CategoryDetails;
import org.rejoinder.category.CategoryMoved;
import org.rejoinder.category.CategoryMoving;
import org.rejoinder.category.CategoryReplaced;
import org.rejoinder.category.CategorySaved;
import org.rejoinder.category.CreateCategory;
import org.rejoinder.category.DeleteCategory;
import org.rejoinder.category.MergeCategory;
import org.rejoinder.category.PrepareMove;
import org.rejoinder.category.SaveCategory;
import org.rejoinder.category.UnfinishedMoves;
import org.rejoinder.media.MediaAddress;
import org.rejoinder.repository.FullText;
import org.rejoinder.repository.Receipts;
import org.rejoinder.repository.TestEvent;
import org.rejoinder.repository.TestRepository;
import org.rejoinder.settings.TestSettings;

/** All verbs and stores of authors, categories and articles on one repository, and what they told the rest. */
public final class Newsroom extends PictureRoom implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
    public static final Instant IN_2009 = Instant.parse("2009-11-22T08:00:00Z");

    public final TestRepository repository;
    public final Authors authors;
    public final Categories categories;
    public final Articles articles;
    public final Listings listings;
    public final Tags tags;
    public final WorkingCopies workingCopies;
    public final Revisions revisions;
    public final TestSettings settings;
    public final List<Object> news = new ArrayList<>();
    public final CreateAuthor createAuthor;
    public final CreateCategory createCategory;
    public final SaveCategory saveCategory;
    public final DeleteCategory deleteCategory;
    public final MergeCategory mergeCategory;
    public final PrepareMove prepareMove;
    final FinishMoves finishMoves;
    public final DraftArticle draftArticle;
    public final DraftOnce draftOnce;
    public final WorkingPages workingPages;
    public final SaveArticle saveArticle;
    public final RestoreRevision restoreRevision;
    public final ScheduleArticle scheduleArticle;
    public final PublishWhenDue publishWhenDue;
    public final Previews previews;
    public final PublishArticle publishArticle;
    public final UnpublishArticle unpublishArticle;
    public final TrashArticle trashArticle;
    public final RestoreArticle restoreArticle;
    public final ArticlePages articlePages;
    public final ArticleSearch articleSearch;

    public Newsroom(TestRepository repository) {
        super(repository, NOW);
        this.repository = repository;
        var sessions = repository.sessions();
        authors = new Authors(sessions, pictureUses);
        categories = new Categories(sessions);
        articles = new Articles(sessions, pictureUses);
        listings = new Listings(sessions, categories);
        tags = new Tags(sessions);
        workingCopies = new WorkingCopies(sessions, categories, pictureUses);
        revisions = new Revisions(sessions);
        settings = new TestSettings(repository);
        var references = new References(categories, authors, pictures, new MediaAddress("/cms/media"));
        var justPublished = new JustPublished();
        var moves = new UnfinishedMoves(sessions);
        var shelves = new Shelves(articles, listings, tags, categories, moves);
        var recategorise = new Recategorise(articles, listings, shelves, categories, moves);
        var makeRoom = new MakeRoom(repository.reads, repository.unitOfWork, articles, listings, shelves, moves, clock);
        finishMoves =
                new FinishMoves(repository.reads, repository.unitOfWork, articles, listings, shelves, moves, clock);
        prepareMove = new PrepareMove(categories, repository.reads, new TestEvent<CategoryMoving>(makeRoom::on));
        var moved = new TestEvent<CategoryMoved>(recategorise::on);
        var replaced = new TestEvent<CategoryReplaced>(recategorise::on);
        createAuthor = new CreateAuthor(authors);
        var saved = new TestEvent<CategorySaved>(news::add);
        createCategory = new CreateCategory(categories, saved);
        saveCategory = new SaveCategory(categories, moved, replaced, saved);
        deleteCategory = new DeleteCategory(categories, replaced);
        mergeCategory = new MergeCategory(categories, replaced);
        draftArticle = new DraftArticle(workingCopies, revisions, references, clock);
        draftOnce = new DraftOnce(draftArticle, workingCopies, new Receipts(sessions), clock);
        workingPages = new WorkingPages(workingCopies, categories);
        saveArticle = new SaveArticle(workingCopies, revisions, references, settings.settings, clock);
        restoreRevision = new RestoreRevision(revisions, categories, pictures, saveArticle);
        scheduleArticle = new ScheduleArticle(workingCopies, articles, clock);
        publishArticle = new PublishArticle(workingCopies, articles, shelves, published(justPublished), clock);
        publishWhenDue =
                new PublishWhenDue(repository.reads, repository.unitOfWork, workingCopies, publishArticle, clock);
        previews = new Previews(settings.signingKey, settings.settings, clock);
        unpublishArticle = new UnpublishArticle(workingCopies, articles, shelves, new TestEvent<>(news::add), clock);
        trashArticle = new TrashArticle(workingCopies, unpublishArticle);
        restoreArticle = new RestoreArticle(workingCopies, unpublishArticle);
        articlePages = new ArticlePages(articles, listings, categories);
        articleSearch = new ArticleSearch(articles, categories, new FullText(sessions), justPublished);
    }

    private TestEvent<ArticlePublished> published(JustPublished justPublished) {
        return new TestEvent<>(event -> {
            news.add(event);
            justPublished.on(event);
        });
    }

    public <T> T write(Supplier<T> verb) {
        return repository.write(verb);
    }

    public void write(Runnable verb) {
        repository.unitOfWork.run(verb);
    }

    /** What a reader reads. */
    public <T> T read(Supplier<T> work) {
        return repository.reads.published(work);
    }

    public void category(String slug, String parent) {
        write(() -> createCategory.create(
                CategoryDetails.of("Category " + slug, slug, null, parent.isEmpty() ? null : parent)));
    }

    public void author(String slug) {
        write(() -> createAuthor.create(AuthorDetails.named("Author " + slug)
                .slug(slug)
                .email(slug + "@example.org")
                .login("login of " + slug)
                .build()));
    }

    public ManuscriptBuilder manuscript(String title) {
        return new ManuscriptBuilder(title).body("<p>Text of " + title + ".</p>", Format.HTML);
    }

    /** The id of a new draft. */
    public String draft(ManuscriptBuilder manuscript) {
        var built = manuscript.build();
        return write(() -> draftArticle.draft(built)).id();
    }

    /** The id of a new published article. */
    public String published(ManuscriptBuilder manuscript) {
        var id = draft(manuscript);
        write(() -> publishArticle.publish(id));
        return id;
    }

    /** What the working copy of an article is after its editor has saved this. */
    public Article save(String id, ManuscriptBuilder manuscript) {
        var built = manuscript.build();
        return write(() -> saveArticle.save(id, built, "ann"));
    }

    @Override
    public void close() {
        repository.close();
    }
}
