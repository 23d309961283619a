package org.rejoinder.sample.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import javax.jcr.RepositoryException;
import org.rejoinder.sample.site.mailbox.Mailbox;
import org.rejoinder.sample.site.own.OwnPages;
import org.rejoinder.sample.site.seed.Seeding;

/** What happens when the site starts and stops. */
@WebListener
public class SiteStart implements ServletContextListener {

    private static final System.Logger LOG = System.getLogger(SiteStart.class.getName());

    @Inject
    OwnPages pages;

    @Inject
    Mailbox mailbox;

    @Inject
    Seeding seeding;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        mailbox.open();
        try {
            pages.makeMissing();
        } catch (RepositoryException e) {
            LOG.log(System.Logger.Level.ERROR, "The site cannot write its pages: " + e.getMessage());
        }
        seeding.begin();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        seeding.end();
        mailbox.close();
    }
}
