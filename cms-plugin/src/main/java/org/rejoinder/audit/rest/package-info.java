/** What the staff did over HTTP, for site admins. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.audit.rest;
