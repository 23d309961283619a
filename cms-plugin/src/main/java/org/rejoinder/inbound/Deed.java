package org.rejoinder.inbound;

/** What is to be done for a mail, within a unit of work; it was looked at before. */
interface Deed {

    Received run();
}
