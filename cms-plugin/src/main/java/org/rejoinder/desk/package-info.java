/** The desk: the pages at which editors and moderators work. It knows nothing that the API does not say. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.desk;
