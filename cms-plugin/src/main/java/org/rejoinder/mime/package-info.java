/**
 * What came in: a mail read as a stream and taken apart, who wrote it, whether a machine did, what it says of letters that
 * could not be delivered, and which of its words are new. Pure functions: fetching, believing and filing a mail is not
 * done here.
 */
@org.jspecify.annotations.NullMarked
package org.rejoinder.mime;
