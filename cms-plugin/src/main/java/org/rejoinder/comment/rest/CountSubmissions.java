package org.rejoinder.comment.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import org.rejoinder.http.ClientAddress;
import org.rejoinder.http.RateLimits;
import org.rejoinder.http.RateLimits.Rate;
import org.rejoinder.settings.Settings;

/** Counts what one network address submits before anything of it is read, so that nonsense is no cheaper than a comment. */
@Counted
@jakarta.ws.rs.ext.Provider
@Priority(Priorities.AUTHORIZATION)
public class CountSubmissions implements ContainerRequestFilter {

    @Inject
    RateLimits rates;

    @Inject
    Settings settings;

    @Inject
    Provider<ClientAddress> client;

    @Override
    public void filter(ContainerRequestContext request) {
        rates.take(client.get(), new Rate(settings.comments().rate(), 1));
    }
}
