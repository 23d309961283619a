/** Personal data over HTTP, for site admins. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.privacy.rest;
