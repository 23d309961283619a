/**
 * Who is told of what: decides to whom the site writes by itself, once each, and fills the templates that lie beside this
 * package among the resources. Sending is the business of {@link org.rejoinder.outbox}.
 */
@org.jspecify.annotations.NullMarked
package org.rejoinder.notification;
