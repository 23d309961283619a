/** Sending a file to be imported, and reading what has become of it. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.migration.rest;
