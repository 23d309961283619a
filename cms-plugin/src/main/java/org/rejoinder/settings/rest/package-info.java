/** The settings over HTTP, for site admins. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.settings.rest;
