package org.rejoinder.mime;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the mail of machines from that of people (RFC 3834, 3464, 2369, 2919, and the customs before them). */
final class Machines {

    private static final int MAX_HOPS = 50;
    private static final Pattern OURS = Pattern.compile("<letter\\.[A-Za-z0-9._-]+@[A-Za-z0-9.-]+>");
    private static final Pattern DAEMON = Pattern.compile("mailer[-_.]?daemon|mail[-_.]daemon");
    private static final Pattern ROBOT = Pattern.compile(
            "postmaster|(no|do[-_.]?not|dont|ne[-_.]?pas|nao|nicht)[-_.]?(reply|respond|repondre|responder|antworten)"
                    + "|noresponder|bounces?|auto-?reply|autoresponder|listserv|majordomo");

    private static final List<String> BOUNCE_SUBJECTS = List.of(
            "undeliver",
            "undelivered mail",
            "delivery status notification",
            "delivery failure",
            "delivery has failed",
            "mail delivery failed",
            "mail delivery system",
            "failure notice",
            "returned mail",
            "mail delivery failure",
            "message undeliverable",
            "warning: message",
            "unzustellbar",
            "nicht zustellbar",
            "non remis",
            "échec de remise",
            "no se puede entregar",
            "non recapitabile",
            "mancato recapito",
            "onbestelbaar",
            "não entregue",
            "não é possível entregar",
            "kan inte levereras",
            "olevererbart",
            "ikke leveret",
            "ikke levert",
            "ei voi toimittaa",
            "niedostarczon",
            "nedoručiteln",
            "недоставленное",
            "не доставлено",
            "配信不能",
            "无法送达",
            "退信");

    private static final List<String> AWAY_SUBJECTS = List.of(
            "automatic reply",
            "auto reply",
            "autoreply",
            "auto-reply",
            "auto:",
            "auto response",
            "automatic response",
            "autoresponse",
            "out of office",
            "out of the office",
            "out-of-office",
            "vacation reply",
            "away from the office",
            "automatische antwort",
            "abwesenheitsnotiz",
            "abwesenheitsnachricht",
            "abwesend:",
            "abwesenheit:",
            "automatische rückantwort",
            "réponse automatique",
            "reponse automatique",
            "absence du bureau",
            "absent du bureau",
            "message d'absence",
            "respuesta automática",
            "respuesta automatica",
            "fuera de la oficina",
            "ausente:",
            "risposta automatica",
            "fuori sede",
            "fuori ufficio",
            "risposta non al computer",
            "automatisch antwoord",
            "automatisch beantwoord",
            "afwezig:",
            "afwezigheid",
            "niet aanwezig",
            "resposta automática",
            "resposta automatica",
            "fora do escritório",
            "ausência temporária",
            "autosvar",
            "automatiskt svar",
            "automatisk svar",
            "frånvaro",
            "fravær",
            "fraværsbesked",
            "ikke til stede",
            "ikke på kontoret",
            "automaattinen vastaus",
            "automaattivastaus",
            "poissa toimistosta",
            "poissaolo",
            "automatyczna odpowiedź",
            "autoodpowiedź",
            "odpowiedź automatyczna",
            "nieobecność",
            "poza biurem",
            "automatická odpověď",
            "mimo kancelář",
            "nepřítomnost",
            "automatická odpoveď",
            "автоматический ответ",
            "автоответ",
            "нет на месте",
            "вне офиса",
            "автоматична відповідь",
            "自動応答",
            "自動返信",
            "不在通知",
            "自动答复",
            "自动回复",
            "自動回覆",
            "自動答覆",
            "자동 회신",
            "자동 응답",
            "부재중",
            "otomatik yanıt",
            "otomatik cevap",
            "ofis dışında",
            "automatikus válasz",
            "házon kívül",
            "răspuns automat",
            "αυτόματη απάντηση",
            "automatski odgovor",
            "samodejni odgovor",
            "מענה אוטומטי");

    private final Headers header;
    private final String sender;
    private final String subject;

    private Machines(Headers header, String sender, String subject) {
        this.header = header;
        this.sender = sender;
        this.subject = subject;
    }

    /** Why it is a machine's; null if it need not be. The sender is as it was written, the subject decoded. */
    static @Nullable Automatic why(Headers header, String sender, String subject, boolean hasDeliveryStatus) {
        int at = sender.lastIndexOf('@');
        var machines = new Machines(
                header,
                sender.substring(0, Math.max(0, at)).strip().toLowerCase(Locale.ROOT),
                subject.strip().toLowerCase(Locale.ROOT));
        return hasDeliveryStatus || machines.isBounce() ? Automatic.BOUNCE : machines.why();
    }

    private @Nullable Automatic why() {
        if (header.first("message-id")
                .filter(id -> OURS.matcher(id.strip()).matches())
                .isPresent()) {
            return Automatic.OWN;
        }
        if (header.has("x-loop") || header.all("received").size() > MAX_HOPS) {
            return Automatic.LOOP;
        }
        if (isAutoSubmitted()) {
            return Automatic.AUTO_SUBMITTED;
        }
        if (AWAY_SUBJECTS.stream().anyMatch(subject::startsWith)) {
            return Automatic.OUT_OF_OFFICE;
        }
        if (hasNullSender()) {
            return Automatic.NULL_SENDER;
        }
        if (DAEMON.matcher(sender).find() || ROBOT.matcher(sender).matches()) {
            return Automatic.ROBOT;
        }
        if (header.hasBeginning("list-") || header.has("mailing-list", "x-mailing-list") || isPrecedence("list")) {
            return Automatic.LIST;
        }
        return isPrecedence("bulk") || isPrecedence("junk") ? Automatic.BULK : null;
    }

    private boolean isBounce() {
        var type = Parameters.of(header.first("content-type").orElse(""));
        boolean report = type.value().equals("multipart/report")
                && type.get("report-type").toLowerCase(Locale.ROOT).contains("delivery-status");
        boolean saysSo = BOUNCE_SUBJECTS.stream().anyMatch(subject::contains);
        return report
                || header.has("x-failed-recipients")
                || DAEMON.matcher(sender).matches()
                || (saysSo && (hasNullSender() || sender.equals("postmaster")));
    }

    private boolean isAutoSubmitted() {
        boolean says = header.first("auto-submitted")
                .map(value -> Parameters.of(value).value().split("[ (]", 2)[0])
                .filter(value -> !value.equals("no"))
                .isPresent();
        boolean otherReport =
                header.first("content-type").orElse("").toLowerCase(Locale.ROOT).startsWith("multipart/report");
        return says
                || otherReport
                || isPrecedence("auto_reply")
                || header.has(
                        "x-autoreply",
                        "x-auto-reply",
                        "x-autorespond",
                        "x-autoresponder",
                        "x-autoreply-from",
                        "x-mail-autoreply",
                        "x-auto-response-suppress",
                        "x-fc-machinegenerated",
                        "x-autogenerated");
    }

    private boolean hasNullSender() {
        return header.first("return-path")
                .filter(path -> path.replace(" ", "").equals("<>"))
                .isPresent();
    }

    private boolean isPrecedence(String word) {
        return header.first("precedence")
                .filter(value -> value.strip().equalsIgnoreCase(word))
                .isPresent();
    }
}
