/**
 * The tree of categories: what there are, what is above what, and where the address of a former one leads.
 * Which articles are in them is known in {@code article}, which hears of every change here.
 */
@org.jspecify.annotations.NullMarked
package org.rejoinder.category;
