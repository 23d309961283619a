package org.rejoinder.settings;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.Shared;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.repository.Reads;

/**
 * The settings in force. Every comment asks for them, so they are remembered, for two seconds at most: so soon a change
 * made on another server holds here too.
 */
@Shared
public class Settings {

    private static final long REMEMBERED = Duration.ofSeconds(2).toNanos();

    private final SettingValues values;
    private final Reads reads;
    private volatile @Nullable Known known;

    private record Known(Map<Setting, String> values, CommentSettings comments, long since) {}

    @Inject
    Settings(SettingValues values, Reads reads) {
        this.values = values;
        this.reads = reads;
    }

    public CommentSettings comments() {
        return known().comments();
    }

    /** As the site has them, but for some that are otherwise. */
    public CommentSettings comments(Map<Setting, String> otherwise) {
        var all = new HashMap<>(all());
        all.putAll(otherwise);
        return read(all);
    }

    private static CommentSettings read(Map<Setting, String> all) {
        return new CommentSettings(
                CommentSettings.Policy.find(value(all, Setting.COMMENTS_POLICY)).orElseThrow(),
                number(all, Setting.COMMENTS_CLOSE_AFTER_DAYS),
                number(all, Setting.COMMENTS_DEPTH),
                number(all, Setting.COMMENTS_RATE),
                number(all, Setting.COMMENTS_LINKS),
                number(all, Setting.COMMENTS_LENGTH),
                Duration.ofMinutes(number(all, Setting.COMMENTS_EDIT_WINDOW_MINUTES)),
                CommentSettings.Heard.find(value(all, Setting.COMMENTS_NOTIFY)).orElseThrow());
    }

    /** Other sites whose pages may write, separated by commas. */
    String origins() {
        return value(all(), Setting.COMMENTS_ORIGINS);
    }

    /** Days for which it is kept from where a comment came. */
    public int ipDays() {
        return number(all(), Setting.PRIVACY_IP_DAYS);
    }

    public FeedSettings feeds() {
        var all = all();
        return new FeedSettings(value(all, Setting.FEEDS_CONTENT).equals("full"), number(all, Setting.FEEDS_ITEMS));
    }

    public SpamSettings spam() {
        return new SpamSettings(SpamSettings.checks(value(all(), Setting.SPAM_CHECKS)));
    }

    /** Days after which what was put to spam or into the trash is deleted; 0 never. */
    public int emptyAfterDays() {
        return number(all(), Setting.MODERATION_EMPTY_AFTER_DAYS);
    }

    /** The while in which the staff is written to of a few comments at once and then of all others together; zero for none. */
    public Duration staffDigests() {
        return Duration.ofMinutes(number(all(), Setting.MODERATION_DIGEST_MINUTES));
    }

    /** How long the link in a moderator's mail can be used. */
    public Duration moderationLinks() {
        return Duration.ofDays(number(all(), Setting.MODERATION_LINK_DAYS));
    }

    /** Days in which every revision of an article is kept. */
    public int revisionDays() {
        return number(all(), Setting.REVISIONS_DAYS);
    }

    /** How long a preview link is good for. */
    public Duration previews() {
        return Duration.ofHours(number(all(), Setting.PREVIEWS_HOURS));
    }

    /** Letters that a server sends in a minute at most; 0 without a limit. */
    public int lettersPerMinute() {
        return number(all(), Setting.MAIL_RATE);
    }

    public InboundSettings inbound() {
        var all = all();
        return new InboundSettings(
                Duration.ofDays(number(all, Setting.MAIL_REPLY_DAYS)),
                Duration.ofDays(number(all, Setting.MAIL_KEEP_DAYS)),
                Duration.ofDays(number(all, Setting.INBOUND_RAW_DAYS)),
                Duration.ofSeconds(number(all, Setting.INBOUND_EVERY_SECONDS)),
                number(all, Setting.MAIL_BOUNCES),
                Duration.ofDays(number(all, Setting.MAIL_BOUNCE_DAYS)),
                Duration.ofDays(number(all, Setting.SUBSCRIPTIONS_UNCONFIRMED_DAYS)));
    }

    /** Days for which it is kept what webhooks were told. */
    public int webhookDays() {
        return number(all(), Setting.WEBHOOKS_KEEP_DAYS);
    }

    /** Who hears of new comments as a moderator. */
    public List<EmailAddress> moderationNotify() {
        return Setting.addresses(value(all(), Setting.MODERATION_NOTIFY)).stream()
                .map(EmailAddress::parse)
                .toList();
    }

    public Map<Setting, String> all() {
        return known().values();
    }

    private Known known() {
        var remembered = known;
        long now = System.nanoTime();
        if (remembered == null || now - remembered.since() > REMEMBERED) {
            var all = reads.everything(values::all);
            remembered = new Known(all, read(all), now);
            known = remembered;
        }
        return remembered;
    }

    void forget() {
        known = null;
    }

    private static String value(Map<Setting, String> all, Setting setting) {
        return all.getOrDefault(setting, setting.otherwise());
    }

    private static int number(Map<Setting, String> all, Setting setting) {
        return Integer.parseInt(value(all, setting));
    }
}
