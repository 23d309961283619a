/**
 * Text in its forms: markup that is safe to show, plain words, slugs and web addresses.
 * What a text means, and where it is kept, is the business of the rooms above.
 */
@org.jspecify.annotations.NullMarked
package org.rejoinder.text;
