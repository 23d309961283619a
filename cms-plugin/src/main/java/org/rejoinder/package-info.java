/** Articles, categories, threaded comments and answers by email for a CMS that is a JCR repository. */
@org.jspecify.annotations.NullMarked
package org.rejoinder;
