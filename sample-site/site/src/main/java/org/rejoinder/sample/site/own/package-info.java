/**
 * The pages that the site itself keeps in the repository, with or without the plugin.
 * Articles are not kept here.
 */
@org.jspecify.annotations.NullMarked
package org.rejoinder.sample.site.own;
