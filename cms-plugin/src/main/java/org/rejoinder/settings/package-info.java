/** What a site admin may set while the site runs: one record for each feature, kept in the repository, with defaults. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.settings;
