package org.rejoinder.sample.server;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The link by which a letter lets a moderator decide about one comment. */
record ModerationLink(LibertyServer server, String path) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern LINK = Pattern.compile("http://[^\\s]+(/cms/mail/moderate/[0-9a-z]+)");

    /** That of the letter about this comment, which names it. */
    static ModerationLink of(LibertyServer server, GreenMail mail, String comment) {
        var links = new ArrayList<String>();
        await().atMost(PATIENCE).until(() -> {
            Arrays.stream(mail.getReceivedMessages())
                    .map(ModerationLink::text)
                    .forEach(text -> LINK.matcher(text).results().forEach(link -> links.add(link.group(1))));
            links.removeIf(link -> !link.contains(comment));
            return !links.isEmpty();
        });
        return new ModerationLink(server, links.get(0));
    }

    private static String text(MimeMessage letter) {
        return GreenMailUtil.getBody(letter).replace("=\r\n", "").replace("=3D", "=");
    }

    HttpResponse<String> look() {
        return server.get(path);
    }

    HttpResponse<String> press(String form) {
        return server.send(HttpRequest.newBuilder(server.uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "null")
                .POST(BodyPublishers.ofString(form))
                .build());
    }
}
