package org.rejoinder.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rejoinder.http.OriginList;
import org.rejoinder.mail.EmailAddress;

/** Every setting there is: its name, what it means, its default, and which values it takes. */
public enum Setting {
    COMMENTS_POLICY(
            "comments.policy",
            "held",
            "What becomes of a visitor's new comment: open (published at once), first-held (published at once when the address is confirmed and had a comment approved since, held otherwise), held (a moderator decides), closed (none are taken).",
            "open, first-held, held or closed",
            value -> CommentSettings.Policy.find(value).isPresent()),
    COMMENTS_CLOSE_AFTER_DAYS(
            "comments.closeAfterDays",
            "0",
            "Days after its publication in which an article takes comments; 0 for ever.",
            "a number from 0 to 36500",
            number(0, 36_500)),
    COMMENTS_DEPTH(
            "comments.depth",
            "10",
            "Levels of replies that a thread shows below each other when a caller names no depth.",
            "a number from 1 to 20",
            number(1, 20)),
    COMMENTS_RATE(
            "comments.rate",
            "60",
            "Comments that one network address may send at once; after that one more each second.",
            "a number from 1 to 10000",
            number(1, 10_000)),
    SPAM_CHECKS(
            "spam.checks",
            SpamSettings.ALL,
            "The checks for spam that are switched on, separated by commas; what they find holds a comment.",
            "some of " + SpamSettings.ALL + ", or nothing",
            SpamSettings::areChecks),
    COMMENTS_LINKS(
            "comments.links",
            "2",
            "Links that a comment may have without being held for them.",
            "a number from 0 to 100",
            number(0, 100)),
    COMMENTS_LENGTH(
            "comments.length",
            "10000",
            "The most characters of a comment.",
            "a number from 100 to 10000",
            number(100, 10_000)),
    COMMENTS_EDIT_WINDOW_MINUTES(
            "comments.editWindowMinutes",
            "15",
            "Minutes in which the writer of a comment may change it or take it back; 0 for never.",
            "a number from 0 to 1440",
            number(0, 1_440)),
    COMMENTS_ORIGINS(
            "comments.origins",
            "",
            "Other sites whose pages may send comments, separated by commas (https://shop.example.org); besides those of the variable cors.origins. All sites may read.",
            "addresses of sites separated by commas, or nothing",
            OriginList::isOne),
    COMMENTS_NOTIFY(
            "comments.notify",
            "all",
            "Who of the staff hears of a new comment by mail: all (the article's author, and those in moderation.notify), author, moderators, none.",
            "all, author, moderators or none",
            value -> CommentSettings.Heard.find(value).isPresent()),
    PRIVACY_IP_DAYS(
            "privacy.ipDays",
            "30",
            "Days for which the network address and the browser of a commenter are kept; then they are cut.",
            "a number from 1 to 3650",
            number(1, 3_650)),
    FEEDS_CONTENT(
            "feeds.content",
            "full",
            "What feeds give of an article or a comment: full (the whole text), excerpt (a few sentences).",
            "full or excerpt",
            value -> value.equals("full") || value.equals("excerpt")),
    FEEDS_ITEMS(
            "feeds.items",
            "20",
            "The most articles or comments that a feed tells of, the newest.",
            "a number from 1 to 100",
            number(1, 100)),
    REVISIONS_DAYS(
            "revisions.days",
            "30",
            "Days in which every revision of an article is kept; of older ones the last of each day for a year, then the last of each month.",
            "a number from 1 to 36500",
            number(1, 36_500)),
    PREVIEWS_HOURS(
            "previews.hours",
            "168",
            "Hours in which a preview link shows the working copy of an article.",
            "a number from 1 to 8760",
            number(1, 8_760)),
    MODERATION_NOTIFY(
            "moderation.notify",
            "",
            "Addresses, separated by commas, that hear of new comments by mail as moderators.",
            "email addresses separated by commas, or nothing",
            value -> addresses(value).stream()
                    .allMatch(address -> EmailAddress.find(address).isPresent())),
    MODERATION_DIGEST_MINUTES(
            "moderation.digestMinutes",
            "15",
            "Minutes in which an author or a moderator gets three letters about new comments at most; of what comes besides a digest tells at their end. 0 for a letter each.",
            "a number from 0 to 1440",
            number(0, 1_440)),
    MODERATION_EMPTY_AFTER_DAYS(
            "moderation.emptyAfterDays",
            "30",
            "Days after which what was put to spam or into the trash is deleted; 0 never.",
            "a number from 0 to 3650",
            number(0, 3_650)),
    MODERATION_LINK_DAYS(
            "moderation.linkDays",
            "14",
            "Days in which the link in a moderator's mail can be used.",
            "a number from 1 to 365",
            number(1, 365)),
    MAIL_RATE(
            "mail.rate",
            "0",
            "Letters that each server sends in a minute at most; 0 as many as the mail server takes.",
            "a number from 0 to 100000",
            number(0, 100_000)),
    MAIL_REPLY_DAYS(
            "mail.replyDays",
            "90",
            "Days in which a letter can be answered by mail, if it is kept so long (mail.keepDays).",
            "a number from 1 to 3650",
            number(1, 3_650)),
    MAIL_KEEP_DAYS(
            "mail.keepDays",
            "90",
            "Days for which letters that were sent or given up are kept, and the log of mail that came in.",
            "a number from 7 to 3650",
            number(7, 3_650)),
    MAIL_BOUNCES(
            "mail.bounces",
            "5",
            "Letters to one address that cannot be delivered for other reasons than the address itself, within mail.bounceDays, after which its subscriptions end.",
            "a number from 1 to 100",
            number(1, 100)),
    MAIL_BOUNCE_DAYS(
            "mail.bounceDays",
            "14",
            "Days in which such letters are counted.",
            "a number from 1 to 365",
            number(1, 365)),
    INBOUND_EVERY_SECONDS(
            "inbound.everySeconds",
            "30",
            "Seconds between two looks into the IMAP folder whose mail comes in.",
            "a number from 5 to 3600",
            number(5, 3_600)),
    INBOUND_RAW_DAYS(
            "inbound.rawDays",
            "30",
            "Days for which a mail is kept as it came, for moderators to compare; 0 not at all.",
            "a number from 0 to 365",
            number(0, 365)),
    SUBSCRIPTIONS_UNCONFIRMED_DAYS(
            "subscriptions.unconfirmedDays",
            "30",
            "Days after which an address that was asked to confirm and did not is forgotten.",
            "a number from 7 to 365",
            number(7, 365)),
    WEBHOOKS_KEEP_DAYS(
            "webhooks.keepDays",
            "30",
            "Days for which it is kept what webhooks were told.",
            "a number from 7 to 3650",
            number(7, 3_650));

    private final String key;
    private final String otherwise;
    private final String meaning;
    private final String values;

    @SuppressWarnings("ImmutableEnumChecker") // all of them are functions of constants
    private final Predicate<String> takes;

    Setting(String key, String otherwise, String meaning, String values, Predicate<String> takes) {
        this.key = key;
        this.otherwise = otherwise;
        this.meaning = meaning;
        this.values = values;
        this.takes = takes;
    }

    public static Optional<Setting> find(String key) {
        return Stream.of(values()).filter(setting -> setting.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }

    public String otherwise() {
        return otherwise;
    }

    public String meaning() {
        return meaning;
    }

    /** The values it takes, in words. */
    public String range() {
        return values;
    }

    public boolean takes(String value) {
        return takes.test(value);
    }

    static List<String> addresses(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
    }

    private static Predicate<String> number(int least, int most) {
        return value ->
                value.matches("[0-9]{1,9}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }
}
