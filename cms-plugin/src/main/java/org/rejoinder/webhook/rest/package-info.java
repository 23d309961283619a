/** Webhooks over HTTP, for site admins. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.webhook.rest;
