/** How the plugin comes up in a server: it finds the CMS's repository, installs itself, and says whether it is ready. */
@org.jspecify.annotations.NullMarked
package org.rejoinder.installation;
