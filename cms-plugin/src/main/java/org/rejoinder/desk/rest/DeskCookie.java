package org.rejoinder.desk.rest;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionTrackingMode;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.rejoinder.http.DeskSession;

/** Says what the desk's cookie is like: for this application only, unseen by scripts, never sent from other sites. */
public class DeskCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var context = event.getServletContext();
        context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        var cookie = context.getSessionCookieConfig();
        cookie.setName(DeskSession.COOKIE);
        cookie.setPath(context.getContextPath());
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Strict");
        cookie.setSecure(ConfigProvider.getConfig()
                .getOptionalValue("site.url", String.class)
                .filter(url -> url.startsWith("https:"))
                .isPresent());
    }
}
