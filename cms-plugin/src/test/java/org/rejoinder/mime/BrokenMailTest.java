package org.rejoinder.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever comes is read, or is no mail; nothing else happens. */
class BrokenMailTest {

    private static final List<String> PIECES = List.of(("From: ¦a@example.org¦\r\n¦\n¦\r\n\r\n¦Content-Type: "
                    + "¦multipart/mixed; boundary=b¦multipart/alternative; boundary=\"b¦text/html¦text/plain; charset=¦utf-7"
                    + "¦iso-2022-jp¦x-none¦message/rfc822¦message/delivery-status¦=?utf-8?q?¦?=¦<!--¦\uD800"
                    + "¦multipart/report; report-type=delivery-status; boundary=b¦--b¦--b--¦Content-Transfer-Encoding: base64"
                    + "¦Content-Transfer-Encoding: quoted-printable¦=¦=F¦<blockquote>¦</div>¦> ¦On 10:00 a wrote:¦-- "
                    + "¦\u0000¦\u00FF¦+AAA¦\u001B$B¦filename*0*=¦%¦'¦\"¦Final-Recipient: rfc822;¦Status: 5.1.1¦ ¦boundary="
                    + "¦Sent from my iPhone¦Date: 99 Foo 0000 99:99 +9999¦Content-Disposition: attachment;")
            .split("¦", -1));

    @Test
    void no_octets_whatever_are_an_error() throws IOException {
        var random = new Random(5);
        for (int i = 0; i < 3000; i++) {
            var octets = new byte[random.nextInt(600)];
            random.nextBytes(octets);
            survive(octets);
        }
    }

    @Test
    void no_mixture_of_what_mails_are_made_of_is_an_error() throws IOException {
        var random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            var raw = IntStream.range(0, random.nextInt(60))
                    .mapToObj(piece -> PIECES.get(random.nextInt(PIECES.size())))
                    .collect(Collectors.joining());
            survive(raw.getBytes(ISO_8859_1));
        }
    }

    @Test
    void no_damage_to_a_real_mail_is_an_error() throws IOException {
        var random = new Random(11);
        for (var name : MailCorpusTest.mails().toList()) {
            var octets = MailCorpusTest.octets(name);
            for (int i = 0; i < 20; i++) {
                var damaged = octets.clone();
                for (int hit = 0; hit < 10; hit++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                survive(damaged);
            }
        }
    }

    private static void survive(byte[] octets) throws IOException {
        try {
            var mail = MailReader.read(new ByteArrayInputStream(octets));
            assertThat(mail.answer().text().length())
                    .isLessThanOrEqualTo(2 * mail.text().length());
        } catch (NotAMail e) {
            assertThat(e.type()).isEqualTo("not-a-mail");
        }
    }
}
