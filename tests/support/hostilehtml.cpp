// SPDX-License-Identifier: Apache-2.0
#include "support/hostilehtml.h"

const QList<HostileHtml> &wouldLoad()
{
    static const QList<HostileHtml> corpus{
        {"script", "<script src='HTTP/x.js'>document.write('<img src=HTTP/x>')</script>"},
        {"script in a script", "<scr<script>ipt src=HTTP/x></scr</script>ipt>"},
        {"script with NUL", QByteArray("<scr\0ipt src='HTTP/x.js'>", 24)},
        {"event handlers",
         "<p onclick=\"location='HTTP'\" onmouseover=x onload=x>p</p><body onload='x'><img src=x onerror=x>"},
        {"remote image", "<img src='HTTP/x.png'><img src=\"HTTP/y.png\"><img src=HTTP/z.png>"},
        {"protocol-relative image", "<img src='//HOST/x.png'>"},
        {"srcset and picture", "<picture><source srcset='HTTP/x.png'><img srcset='HTTP/y.png 2x'></picture>"},
        {"image with entities", "<img src='&#104;ttp&colon;//HOST/x.png'><img src='htt&#x70;://HOST/x.png'>"},
        {"image over lines", "<img\nsrc\n=\n'HT\tTP/x.png'><img src='h\nttp://HOST/x'>"},
        {"file image", "<img src='file://FOLDER/image.png'>"},
        {"file image, three ways",
         "<img src='file:FOLDER/image.png'><img src='FILE://FOLDER/image.png'><img src=' file://FOLDER/image.png'>"},
        {"bare path image", "<img src='FOLDER/image.png'><img src=\"FOLDER/image.png\"><img src=FOLDER/image.png>"},
        {"entities in a path", "<img src='&#47;FOLDER/image.png'><img src='FOLDER&#x2f;image.png'>"},
        {"resource image", "<img src=':/icons/warning.svg'><img src='qrc:/icons/warning.svg'>"},
        {"data html", "<iframe src='data:text/html,<img src=HTTP/x>'></iframe><img src='data:text/html;base64,PGI+'>"},
        {"data svg", "<img src=\"data:image/svg+xml;utf8,<svg><image href='HTTP/x'/></svg>\">"},
        {"background", "<body background='HTTP/x'><table background='FOLDER/image.png'><tr><td "
                       "background='FOLDER/image.png'>c</table>"},
        {"style with image",
         "<p style=\"background-image:url('FOLDER/image.png')\">p</p><p style='background:url(HTTP/x)'>q</p>"},
        {"list image", "<ul style='list-style-image:url(FOLDER/image.png)'><li>l</ul>"},
        {"style sheet",
         "<link rel=stylesheet href='FOLDER/style.css'><style>@import 'HTTP/x'; p{background:#ff00fe}</style><p>p</p>"},
        {"meta refresh", "<meta http-equiv=refresh content='0;url=HTTP/x'>"},
        {"base", "<base href='file://FOLDER/'><img src='image.png'><a href='image.png'>a</a>"},
        {"frames", "<iframe src='HTTP/x'></iframe><frameset><frame src='HTTP/y'></frameset>"},
        {"objects", "<object data='HTTP/x'><embed src='HTTP/y'><applet code='HTTP/z'></applet></object>"},
        {"media", "<video poster='HTTP/x' src='HTTP/y' autoplay></video><audio src='HTTP/z' autoplay></audio>"},
        {"svg", "<svg><image xlink:href='HTTP/x'/><script>x</script><foreignObject><img "
                "src='FOLDER/image.png'></foreignObject></svg>"},
        {"math", "<math href='javascript:x'><mtext><img src='FOLDER/image.png'></mtext></math>"},
        {"form", "<form action='HTTP/x'><input type=image src='FOLDER/image.png'><button "
                 "formaction='HTTP/y'>b</button></form>"},
        {"conditional comment",
         "<!--[if gte mso 9]><img src='HTTP/x'><![endif]--><![if !mso]><img src='FOLDER/image.png'><![endif]>"},
        {"comment tricks", "<!--><img src='FOLDER/image.png'>--><!-- --!><img src='FOLDER/image.png'><!---->"},
        {"quotes", "<a title=\"><img src='FOLDER/image.png'>\">x</a><a title='\"'><img src='FOLDER/image.png'>"},
        {"quote without end", "<p title=\"<img src='FOLDER/image.png'>"},
        {"tag without end", "<img src='FOLDER/image.png' "},
        {"processing instruction", "<?xml version='1.0'?><?php echo '<img src=FOLDER/image.png>' ?>"},
        {"cdata", "<![CDATA[<img src='FOLDER/image.png'>]]>"},
        {"text that is markup once decoded", "&lt;img src='FOLDER/image.png'&gt;&#60;img src=FOLDER/image.png&#62;"},
        {"Qt's own frame characters", "&#xFDD0;<img src='FOLDER/image.png'>&#64977;&#xFFFC;"},
        {"Qt's own property", "<p style='-qt-paragraph-type:empty;-qt-block-indent:99;-qt-user-state:1'>p</p>"},
    };
    return corpus;
}

const QList<HostileHtml> &wouldHide()
{
    static const QList<HostileHtml> corpus{
        {"display", "<p style='display:none'>Readable</p>"},
        {"visibility", "<p style='visibility:hidden'>Readable</p>"},
        {"opacity", "<p style='opacity:0'>Readable</p>"},
        {"colour on itself", "<p style='color:#ffffff;background:#ffffff'>Readable</p>"},
        {"font tag", "<font color=white size=1 face=Wingdings>Readable</font>"},
        {"body colours", "<body text=white bgcolor=white link=white><a href='https://a.example'>Readable</a></body>"},
        {"zero size", "<span style='font-size:0'>Readable</span><span style='font-size:1px;line-height:0'>x</span>"},
        {"huge size", "<span style='font-size:900pt'>Readable</span>"},
        {"other place", "<div style='position:absolute;left:-9999px;top:-9999px'>Readable</div>"},
        {"indent", "<p style='text-indent:-9999px;margin-left:-9999px'>Readable</p>"},
        {"no height", "<div style='height:0;max-height:0;overflow:hidden'>Readable</div>"},
        {"style sheet", "<style>.h{display:none;color:#fff}</style><p class=h>Readable</p>"},
        {"hidden attribute", "<p hidden aria-hidden=true>Readable</p>"},
        {"closed details", "<details><summary>s</summary>Readable</details>"},
        {"noscript", "<noscript>Readable</noscript>"},
        {"template", "<template>Readable</template>"},
        {"text area", "<textarea>Readable</textarea>"},
        {"right-to-left letters", "<bdo dir=rtl>Readable</bdo>"},
        {"table cell",
         "<table bgcolor=#fff width=0 height=0><tr><td width=0 style='color:#fff;font-size:0'>Readable</table>"},
        {"outside of cells", "<table>Readable<tr><td>x</td></tr></table>"},
        {"comment without end", "<!-- Readable"},
        {"style without end", "<style>p{}</p>Readable"},
        {"title without end", "<title>Readable"},
        {"iframe without end", "<iframe src=x>Readable"},
        {"tag without end", "<div class='x' Readable"},
        {"attribute without end", "<div class='Readable"},
        {"less-than signs", "1 < 2 <3 Readable << <- <"},
        {"unknown tags", "<o:p><x-y z>Readable</x-y></o:p>"},
        {"below many lines", "<br>" + QByteArray("<br>").repeated(5000) + "Readable"},
        {"closing tags only", "</div></p></table></td></ul>Readable</b>"},
    };
    return corpus;
}

QByteArray filledIn(QByteArray html, quint16 port, const QString &folder)
{
    const QByteArray host = "127.0.0.1:" + QByteArray::number(port);
    return html.replace("HTTP", "http://" + host).replace("HOST", host).replace("FOLDER", folder.toUtf8());
}
