package org.rejoinder.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.jcr.AccessDeniedException;
import javax.jcr.GuestCredentials;
import javax.jcr.LoginException;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.query.Query;
import org.junit.jupiter.api.Test;

/** What the rights promise, whichever repository they stand on. */
interface RightsContract {

    TestRepository repository();

    private void writeSomething() {
        repository().write(() -> {
            repository().sessions().content().folder("articles/2009").set("rj:title", "for everybody");
            return repository().sessions().hidden().folder("people/ann").set("rj:email", "ann@example.org");
        });
    }

    @Test
    default void a_reader_sees_the_published_content() throws Exception {
        writeSomething();

        var session = repository().login(TestRepository.SETTINGS.reader());

        assertThat(session.nodeExists("/rejoinder/content/articles/2009")).isTrue();
        session.logout();
    }

    @Test
    default void a_reader_sees_nothing_private_by_path_or_by_query() throws Exception {
        writeSomething();

        var session = repository().login(TestRepository.SETTINGS.reader());

        assertThat(session.nodeExists("/rejoinder/private")).isFalse();
        assertThat(session.nodeExists("/rejoinder/private/people/ann")).isFalse();
        assertThat(found(session, "ann@example.org")).isZero();
        assertThat(found(session, "for everybody")).isEqualTo(1);
        session.logout();
    }

    @Test
    default void a_reader_writes_nothing() throws Exception {
        writeSomething();
        var session = repository().login(TestRepository.SETTINGS.reader());

        assertThatThrownBy(() -> {
                    session.getNode("/rejoinder/content/articles").addNode("mine", ContentNode.FOLDER);
                    session.save();
                })
                .isInstanceOf(AccessDeniedException.class);
        session.logout();
    }

    @Test
    default void a_guest_sees_nothing_of_the_plugin() throws Exception {
        writeSomething();
        Session guest;
        try {
            guest = repository().jcr.login(new GuestCredentials());
        } catch (LoginException e) {
            return; // a repository without guests shows them nothing
        }

        assertThat(guest.nodeExists("/rejoinder")).isFalse();
        assertThat(guest.nodeExists("/rejoinder/content/articles/2009")).isFalse();
        assertThat(guest.nodeExists("/rejoinder/private/people/ann")).isFalse();
        guest.logout();
    }

    @Test
    default void the_service_user_is_not_the_repositorys_administrator() throws Exception {
        var session = repository().login(TestRepository.SETTINGS.service());

        assertThatThrownBy(() -> {
                    session.getRootNode().addNode("elsewhere", ContentNode.FOLDER);
                    session.save();
                })
                .isInstanceOf(RepositoryException.class);
        session.logout();
    }

    @Test
    default void what_is_hidden_is_out_of_readers_sight_until_it_is_shown_again() throws Exception {
        writeSomething();

        repository().unitOfWork.run(() -> article().hideFromReaders());
        assertThat(readersSee()).isFalse();

        repository().unitOfWork.run(() -> article().hideFromReaders());
        repository().unitOfWork.run(() -> article().showToReaders());
        assertThat(readersSee()).isTrue();
    }

    private ContentNode article() {
        return repository().sessions().content().at("articles/2009");
    }

    private boolean readersSee() {
        return repository()
                .reads
                .published(() ->
                        repository().sessions().content().child("articles/2009").isPresent());
    }

    @Test
    default void a_second_installation_changes_nothing() throws Exception {
        writeSomething();

        new Installer(repository().jcr, TestRepository.SETTINGS).install();

        a_reader_sees_the_published_content();
    }

    private static long found(Session session, String text) throws RepositoryException {
        var statement = "SELECT * FROM [rj:folder] WHERE [rj:title] = $text OR [rj:email] = $text";
        var query = session.getWorkspace().getQueryManager().createQuery(statement, Query.JCR_SQL2);
        query.bindValue("text", session.getValueFactory().createValue(text));
        return query.execute().getNodes().getSize() < 0
                ? count(query.execute().getNodes())
                : query.execute().getNodes().getSize();
    }

    private static long count(java.util.Iterator<?> nodes) {
        long count = 0;
        for (; nodes.hasNext(); nodes.next()) {
            count++;
        }
        return count;
    }
}
