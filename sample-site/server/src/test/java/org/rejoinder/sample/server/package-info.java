/** Somebody's stories, told against the whole server as a site runs it, and tests inside of it. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.sample.server;
