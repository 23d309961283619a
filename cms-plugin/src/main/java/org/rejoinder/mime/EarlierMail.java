package org.rejoinder.mime;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where an earlier mail begins that is not marked as a quote: a line that says so, or its header as Outlook and others write
 * it into the text.
 */
final class EarlierMail {

    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_LABEL = 40;
    private static final int HEADER_LINES = 8;

    private static final List<String> SAYINGS = List.of(
            "original message",
            "original-message",
            "originalnachricht",
            "ursprüngliche nachricht",
            "ursprungliche nachricht",
            "message d'origine",
            "message d’origine",
            "message original",
            "courriel original",
            "mensaje original",
            "messaggio originale",
            "oorspronkelijk bericht",
            "origineel bericht",
            "mensagem original",
            "originalmeddelande",
            "ursprungligt meddelande",
            "original meddelelse",
            "oprindelig meddelelse",
            "opprinnelig melding",
            "original melding",
            "alkuperäinen viesti",
            "wiadomość oryginalna",
            "oryginalna wiadomość",
            "původní zpráva",
            "původní e-mail",
            "исходное сообщение",
            "исходное письмо",
            "оригинальное сообщение",
            "orijinal mesaj",
            "özgün ileti",
            "orijinal ileti",
            "元のメッセージ",
            "original mail",
            "原始邮件",
            "原始郵件",
            "원본 메일",
            "원본 메시지",
            "eredeti üzenet",
            "mesaj original",
            "αρχικό μήνυμα",
            "forwarded message",
            "weitergeleitete nachricht");

    private enum Label {
        FROM,
        DATE,
        TO,
        SUBJECT
    }

    private static final Map<String, Label> LABELS = labels();

    private EarlierMail() {}

    /** Whether an earlier mail begins with this line. */
    static boolean begins(List<Line> lines, int i) {
        var line = lines.get(i);
        if (line.isQuote()) {
            return false;
        }
        if (line.mark() == Line.Mark.EARLIER_MAIL || line.text().strip().startsWith(AnswerText.WRITE_ABOVE)) {
            return true;
        }
        var text = plain(line.text());
        return !text.isEmpty() && (isSaying(text) || (isRule(text) && headerFollows(lines, i)) || isHeader(lines, i));
    }

    private static boolean isSaying(String text) {
        return "-—–=_*".indexOf(text.charAt(0)) >= 0
                && (text.startsWith("--")
                        || (text.length() > 2 && text.charAt(0) == text.charAt(1))
                        || text.startsWith("—"))
                && SAYINGS.stream().anyMatch(text::contains);
    }

    private static boolean isRule(String text) {
        return text.length() >= 5
                && (text.chars().allMatch(c -> c == '_') || text.chars().allMatch(c -> c == '-'));
    }

    private static boolean headerFollows(List<Line> lines, int rule) {
        for (int i = rule + 1; i < Math.min(lines.size(), rule + 4); i++) {
            if (isHeader(lines, i)) {
                return true;
            }
        }
        return false;
    }

    /** A line that names the sender, with two more of what a header has soon after. */
    private static boolean isHeader(List<Line> lines, int i) {
        if (label(lines.get(i)) != Label.FROM) {
            return false;
        }
        var seen = new HashSet<Label>();
        for (int next = i + 1; next < Math.min(lines.size(), i + HEADER_LINES); next++) {
            var label = label(lines.get(next));
            if (label != null) {
                seen.add(label);
            }
        }
        seen.remove(Label.FROM);
        return seen.size() >= 2;
    }

    private static @Nullable Label label(Line line) {
        var text = line.text();
        int end = 0;
        while (end < text.length() && end < LONGEST_LABEL && text.charAt(end) != ':' && text.charAt(end) != '：') {
            end++;
        }
        boolean labelled = end > 0 && end < text.length() && end < LONGEST_LABEL;
        return line.isQuote() || !labelled ? null : LABELS.get(plain(text.substring(0, end)));
    }

    private static String plain(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_LINE))
                .replace('\u00A0', ' ')
                .replace("*", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static Map<String, Label> labels() {
        var from = "from,von,de,da,van,od,från,fra,frå,lähettäjä,от,от кого,від,kimden,gönderen,feladó,差出人,寄件者,寄件人,"
                + "发件人,發件人,보낸 사람,보낸사람,από,de la,expéditeur,remitente,mittente,afzender,absender,nadawca,odesílatel,"
                + "отправитель,送信者,מאת,من";
        var date =
                "sent,date,gesendet,datum,envoyé,envoye,envoyé le,date d'envoi,enviado,enviado el,enviada em,enviado em,fecha,"
                        + "data,inviato,data invio,verzonden,skickat,sendt,dato,lähetetty,päivämäärä,päiväys,wysłano,wysłane,odesláno,"
                        + "отправлено,дата,gönderildi,gönderilme tarihi,tarih,elküldve,送信日時,日付,送信日,日期,傳送時間,寄件日期,"
                        + "傳送日期,发送时间,发送日期,發送日期,보낸 날짜,날짜,sendt dato,date sent,στάλθηκε,trimis";
        var to = "to,an,à,a,para,aan,do,komu,till,til,vastaanottaja,кому,kime,címzett,宛先,收件者,收件人,받는 사람,받는사람,"
                + "destinataire,destinatario,cc,kopie,kopia,копия,抄送,副本,προς,către";
        var subject =
                "subject,betreff,objet,asunto,oggetto,onderwerp,assunto,ämne,emne,aihe,temat,předmět,тема,konu,tárgy,件名,"
                        + "主旨,主题,主題,제목,θέμα,subiect";
        return Stream.of(
                        named(from, Label.FROM),
                        named(date, Label.DATE),
                        named(to, Label.TO),
                        named(subject, Label.SUBJECT))
                .flatMap(labels -> labels.entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Label> named(String words, Label label) {
        return Set.of(words.split(",")).stream().collect(Collectors.toMap(word -> word, word -> label));
    }
}
