package org.rejoinder.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.PostProcessor;

/** Shows a picture in a comment as a link to it, so that nothing of another site is fetched by reading a thread. */
final class PicturesAsLinks implements PostProcessor {

    @Override
    public Node process(Node document) {
        List<Image> pictures = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image picture) {
                pictures.add(picture);
                visitChildren(picture);
            }
        });
        pictures.forEach(PicturesAsLinks::replace);
        return document;
    }

    private static void replace(Image picture) {
        var link = new Link(picture.getDestination(), null);
        while (picture.getFirstChild() != null) {
            link.appendChild(picture.getFirstChild());
        }
        picture.insertBefore(link);
        picture.unlink();
    }
}
