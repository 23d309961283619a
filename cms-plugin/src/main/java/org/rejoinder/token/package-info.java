/** Links and addresses that carry a right: signed, for one purpose, and of no use for any other. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.token;
