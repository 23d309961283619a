/**
 * What people must be able to trust, told from outside against one server that all of these tests share: addresses stay
 * private, what is not published is not seen, nothing that visitors write runs, nobody acts in another's name.
 */
@org.jspecify.annotations.NullMarked
package org.rejoinder.sample.server.trust;
