/** Tests of the settings, and settings for other rooms' tests. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.settings;
