/**
 * What is kept about the person who has an email address, all of it, and how it is forgotten. This room knows who asks and
 * how long it goes on; every other room tells and forgets its own part, as an observer of the two events.
 */
@org.jspecify.annotations.NullMarked
package org.rejoinder.privacy;
