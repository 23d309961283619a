/**
 * The repository of the existing CMS: an Oak segment store in a folder, found in JNDI by every application of the
 * server. Nothing of the plugin lives here; a real site brings a repository of its own.
 */
@org.jspecify.annotations.NullMarked
package org.rejoinder.sample.repository;
