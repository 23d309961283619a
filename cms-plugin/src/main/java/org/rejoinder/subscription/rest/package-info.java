/** The pages that links in letters lead to, for people, and for mail programs that unsubscribe by one click. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.subscription.rest;
