/** The moderators' part of the HTTP API; it shows addresses, so it is behind a sign-in. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.moderation.rest;
