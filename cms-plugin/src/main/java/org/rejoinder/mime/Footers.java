package org.rejoinder.mime;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines that telephones, mail programs and virus scanners put below what a person writes. A line counts only if it is
 * made of nothing but such a phrase, the name of a device or program, and the few words that go with those.
 */
final class Footers {

    private static final int LONGEST = 160;

    private static final String DEVICE =
            "(iphone\\S*|ipad\\S*|ipod|ios|android\\S*|galaxy\\S*|samsung\\S*|huawei\\S*|xiaomi\\S*"
                    + "|redmi\\S*|oneplus|pixel|motorola|nokia|sony|xperia|htc|lg|oppo|honor|blackberry\\S*|windows|outlook|yahoo!?|gmx"
                    + "|web\\.de|aol|proton|protonmail|tuta|tutanota|fairmail|fairemail|k-9|k9|thunderbird|bluemail|mymail|spark|airmail"
                    + "|mail\\.ru|yandex\\S*|workspace|t-mobile|verizon|mobile|mobil\\S*|handy|phone|smartphone\\S*|device|tablet\\S*"
                    + "|téléphone|portable|móvil|movil|celular|dispositivo|teléfono|telefono|cellulare|telefoon|telemóvel|telefon\\S*"
                    + "|puhelime\\S*|телефона|смартфона|мобильн\\S*|устройства|mail|email|e-mail|почты|app|app's)";

    private static final String BEFORE = "( \\S+){0,3} ";
    private static final String AFTER =
            "( (for|für|pour|para|per|voor|för|til|dla|pro|для|on|auf|sur|en|su|na|an?|at&t|my|plus|max|"
                    + "mini|ultra|4g|5g|lte|\\S*[0-9]\\S*|" + DEVICE + ")){0,5}";

    private static final List<Pattern> KNOWN = List.of(
            phrase("(sent|send) (from|via|using|with|by)"),
            phrase("gesendet (mit|von|über|via)"),
            phrase("(envoyée?|expédié) (de|depuis|à partir|avec|par|via)"),
            phrase("enviad[oa] (desde|do|da|de|del|a partir|con|com|pelo|via|através)"),
            phrase("inviato (da|dal|dalla|con|tramite)"),
            phrase("(verzonden|verstuurd) (vanaf|met|via|van)"),
            phrase("(skickat|skickades|sendt) (från|fra|med|via)"),
            phrase("(wysłane|wysłano) (z|ze|za|przez)"),
            phrase("(odesláno|odoslané|odosláno) (z|ze|zo|pomocí|přes)"),
            phrase("отправлено (с|из|от|через)"),
            phrase("lähetetty"),
            phrase("trimis (de|din|de pe)"),
            phrase("(elküldve|küldve)"),
            line("(von|diese (nachricht|mail|e-mail) wurde (von|mit))" + BEFORE + DEVICE
                    + "( \\S+){0,4} (gesendet|verschickt)"),
            line(
                    "(get|holen sie sich|laden sie|obtenez|téléchargez|télécharger|obtener|obtenga|consigue|obter|obtenha|baixe"
                            + "|ottieni|scarica|download|hämta|skaffa|hent|få|hanki|pobierz|získejte|stáhněte|скачать|загрузить"
                            + "|descargar)( \\S+)? (outlook|bluemail|yahoo mail|k-9 mail|thunderbird|aquamail)" + AFTER
                            + "( herunter)?"),
            line("(iphone|ipad|android|galaxy|windows|outlook)\\S{0,20}( \\S+){0,2} ?(から送信|gönderildi|에서 보냄)"),
            line("\\S{0,12}(iphone|ipad|android|galaxy|outlook)\\S{0,12}(から送信|에서 보냄)"),
            line("나의 (iphone|ipad|galaxy)에서 보냄"),
            line("(发自|發自|从|從|傳送自|寄自)(我的)? ?(iphone|ipad|android|galaxy|手机|手機|华为|小米|yahoo|qq|outlook)\\S{0,12}"
                    + "( \\S+)?"),
            line("(获取|取得|下载|下載) ?(outlook for|适用于|適用於)( \\S+){0,3}"),
            line(
                    "(this e?-?mail (has been|was) (checked|scanned) (for|by)|diese e-mail wurde (auf viren|von \\S+ auf viren)"
                            + "|virenfrei|virus-free|libre de virus|garanti sans virus|esente da virus|без вирусов)( \\S+){0,8}"));

    private Footers() {}

    static boolean isOne(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        var text = line.replace('\u00A0', ' ').strip();
        int link = text.lastIndexOf('<');
        var words = link > 0 && text.endsWith(">") ? text.substring(0, link).strip() : text;
        var bare = words.replaceAll("^[-–—*_ ]{0,4}", "").replaceAll("[*_. !。]{0,4}$", "");
        return KNOWN.stream().anyMatch(known -> known.matcher(bare).matches());
    }

    private static Pattern phrase(String beginning) {
        return line(beginning + BEFORE + DEVICE + AFTER);
    }

    private static Pattern line(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
