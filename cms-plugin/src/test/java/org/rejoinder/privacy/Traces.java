package org.rejoinder.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import org.rejoinder.repository.TestRepository;

/** Looks into every node there is. */
final class Traces {

    private Traces() {}

    /** The path of every property below the plugin's root, and of every node's name, that has a text in it. */
    static List<String> of(String text, TestRepository repository) throws RepositoryException {
        var session = repository.login(TestRepository.SETTINGS.installing());
        try {
            var found = new ArrayList<String>();
            look(session.getNode(TestRepository.SETTINGS.root()), text.toLowerCase(Locale.ROOT), found);
            return found;
        } finally {
            session.logout();
        }
    }

    private static void look(Node node, String text, List<String> found) throws RepositoryException {
        for (var properties = node.getProperties(); properties.hasNext(); ) {
            Property property = properties.nextProperty();
            for (Value value : property.isMultiple() ? property.getValues() : new Value[] {property.getValue()}) {
                if (value.getType() != PropertyType.BINARY && has(value.getString(), text)) {
                    found.add(property.getPath());
                }
            }
        }
        for (var children = node.getNodes(); children.hasNext(); ) {
            var child = children.nextNode();
            if (has(child.getName(), text)) {
                found.add(child.getPath());
            }
            look(child, text, found);
        }
    }

    private static boolean has(String value, String text) {
        return value.toLowerCase(Locale.ROOT)
                .replace("&#64;", "@")
                .replace("%40", "@")
                .contains(text);
    }
}
