/**
 * The ground floor: sessions of the CMS's repository, the unit of work that saves, what an answer depends on, node types
 * and rights. Alone speaks {@code javax.jcr}; what is kept where is the business of the features' stores.
 */
@org.jspecify.annotations.NullMarked
package org.rejoinder.repository;
