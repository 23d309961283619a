package org.rejoinder.repository;

import javax.jcr.AccessDeniedException;
import javax.jcr.Node;
import javax.jcr.Repository;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/**
 * The definition of the full text index of published articles, which Oak wants written down below {@code /oak:index};
 * other repositories index all there is by themselves. It is asynchronous, so that no save waits for a large index; what
 * it does not know yet, some seconds' worth, is remembered by {@code article}.
 */
final class FullTextIndex {

    private static final System.Logger LOG = System.getLogger(FullTextIndex.class.getName());
    private static final String DEFINITIONS = "/oak:index";
    private static final String PLAIN = "nt:unstructured";

    private final Session session;
    private final RepositorySettings settings;

    FullTextIndex(Session session, RepositorySettings settings) {
        this.session = session;
        this.settings = settings;
    }

    static boolean isOak(Repository repository) {
        return repository.getDescriptor(Repository.REP_NAME_DESC).endsWith("Oak");
    }

    /** Without it all goes on but search. */
    void define() throws RepositoryException {
        if (!isOak(session.getRepository())) {
            return;
        }
        try {
            define(session.getNode(DEFINITIONS));
            session.save();
        } catch (AccessDeniedException e) {
            session.refresh(false);
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The installing user may not write to " + DEFINITIONS + ": articles cannot be searched.",
                    e);
        }
    }

    private void define(Node definitions) throws RepositoryException {
        var name = settings.root().substring(1).replace(':', '_') + "-articles";
        boolean isNew = !definitions.hasNode(name);
        var index = child(definitions, name, "oak:QueryIndexDefinition");
        index.setProperty("type", "lucene");
        index.setProperty("compatVersion", 2L);
        index.setProperty("async", "async");
        index.setProperty("evaluatePathRestrictions", true);
        index.setProperty("includedPaths", new String[] {settings.content() + "/articles"});
        if (!isNew) {
            index.setProperty("reindex", true);
        }
        var rule = child(child(index, "indexRules", PLAIN), "rj:publishedArticle", PLAIN);
        var properties = child(rule, "properties", PLAIN);
        property(properties, "words", "rj:words").setProperty("analyzed", true);
        property(properties, "listings", "rj:listings").setProperty("propertyIndex", true);
        var key = property(properties, "key", "rj:key");
        key.setProperty("propertyIndex", true);
        key.setProperty("ordered", true);
    }

    private static Node property(Node properties, String name, String of) throws RepositoryException {
        var property = child(properties, name, PLAIN);
        property.setProperty("name", of);
        return property;
    }

    private static Node child(Node parent, String name, String type) throws RepositoryException {
        return parent.hasNode(name) ? parent.getNode(name) : parent.addNode(name, type);
    }
}
