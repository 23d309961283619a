/**
 * Who of the staff did what, and when: what changes how the site works, or touches somebody's personal data. A line never
 * holds an address.
 */
@org.jspecify.annotations.NullMarked
package org.rejoinder.audit;
