package org.rejoinder.repository;

/** A second server on the same repository. */
final class OtherServer implements AutoCloseable {

    final Freshness freshness = new Freshness();
    final OpenRepository open = new OpenRepository(new Sessions(freshness));

    OtherServer(TestRepository repository) {
        open.open(repository.jcr, TestRepository.SETTINGS, freshness, Thread::new);
    }

    @Override
    public void close() {
        open.close();
    }
}
