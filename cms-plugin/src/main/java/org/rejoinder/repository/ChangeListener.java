package org.rejoinder.repository;

import java.util.BitSet;
import javax.jcr.Repository;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.observation.Event;
import javax.jcr.observation.EventIterator;
import javax.jcr.observation.EventListener;
import org.apache.jackrabbit.api.observation.JackrabbitEvent;

/**
 * Hears of what others change in the published content, the CMS itself or another server, and makes the answers stale
 * that show it. What this server's own writer saves is known at once and left out here.
 */
final class ChangeListener implements EventListener, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ChangeListener.class.getName());
    private static final int ALL_EVENTS = Event.NODE_ADDED
            | Event.NODE_REMOVED
            | Event.NODE_MOVED
            | Event.PROPERTY_ADDED
            | Event.PROPERTY_CHANGED
            | Event.PROPERTY_REMOVED;

    private final String serverId = Ids.random();
    private final Session session;
    private final int rootLength;
    private final Freshness freshness;

    private ChangeListener(Session session, RepositorySettings settings, Freshness freshness) {
        this.session = session;
        this.rootLength = settings.root().length() + 1;
        this.freshness = freshness;
    }

    static ChangeListener start(Repository repository, RepositorySettings settings, Freshness freshness)
            throws RepositoryException {
        var session = repository.login(settings.service().credentials());
        var listener = new ChangeListener(session, settings, freshness);
        session.getWorkspace()
                .getObservationManager()
                .addEventListener(listener, ALL_EVENTS, settings.content(), true, null, null, true);
        return listener;
    }

    /** The user data that tells this server's own commits from those of others. */
    String serverId() {
        return serverId;
    }

    @Override
    public void onEvent(EventIterator events) {
        var changed = new BitSet();
        try {
            while (events.hasNext()) {
                var event = events.nextEvent();
                if (!isOwn(event)) {
                    changed.set(Units.stripe(event.getPath().substring(rootLength)));
                }
            }
            freshness.changed(changed);
        } catch (RepositoryException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "A change could not be understood; all answers are made anew", e);
            freshness.everythingChanged();
        }
    }

    /** What another server wrote comes without its user data. */
    private boolean isOwn(Event event) throws RepositoryException {
        boolean external = event instanceof JackrabbitEvent jackrabbit && jackrabbit.isExternal();
        return !external && serverId.equals(event.getUserData());
    }

    @Override
    public void close() {
        session.logout();
    }
}
