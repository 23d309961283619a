package org.rejoinder.sample.site.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.inject.Singleton;
import java.util.Map;

/** Renders the templates, which were compiled with the site. */
@Singleton
class Templates {

    private final TemplateEngine engine;

    Templates() {
        engine = TemplateEngine.createPrecompiled(ContentType.Html);
    }

    Utf8ByteOutput render(String template, Map<String, Object> model) {
        var output = new Utf8ByteOutput();
        engine.render(template, model, output);
        return output;
    }
}
