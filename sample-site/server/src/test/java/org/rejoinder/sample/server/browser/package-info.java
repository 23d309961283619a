/** What tests need to look at pages as people do: a Chromium, its tabs, and a server that they share. The stories are told elsewhere. */
@NullMarked
package org.rejoinder.sample.server.browser;

import org.jspecify.annotations.NullMarked;
