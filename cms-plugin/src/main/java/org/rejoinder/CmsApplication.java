package org.rejoinder;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The HTTP API: every resource and provider of the plugin, found by its annotations. */
@ApplicationPath("api/v1")
public class CmsApplication extends Application {}
