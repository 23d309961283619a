package org.rejoinder.migration;

/** A visitor that is interested in nothing; for those that are interested in little. */
abstract class WxrSilence implements WxrVisitor {

    @Override
    public void site(String baseUrl) {}

    @Override
    public void author(WxrAuthor author) {}

    @Override
    public void category(WxrCategory category) {}

    @Override
    public void tag(WxrTag tag) {}

    @Override
    public void item(WxrItem item) {}

    @Override
    public void tooLarge(WxrItem item) {}
}
