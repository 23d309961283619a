package org.rejoinder.migration;

/** Hears what is in an export, in the order of the file. */
interface WxrVisitor {

    /** The address of the site the export was made of; comes before everything that has an id of that site. */
    void site(String baseUrl);

    void author(WxrAuthor author);

    void category(WxrCategory category);

    void tag(WxrTag tag);

    void item(WxrItem item);

    /** An item that is too large to be held in memory; only a part of it was kept, to tell which it is. */
    void tooLarge(WxrItem item);
}
