namespace AfPakSite.Theme.Book;

/// <summary>The book's stylesheet. It leaves colors and fonts to the reading system, so dark modes work.</summary>
internal static class EpubStyle
{
    public const string Text = """
        body { margin: 0 4%; line-height: 1.5; overflow-wrap: break-word; }
        h1, h2, h3, h4, h5, h6 { font-weight: 600; line-height: 1.2; margin: 1.8em 0 0.4em; break-after: avoid; text-align: start; hyphens: none; }
        h1 { font-size: 1.5em; margin-top: 1em; }
        h2 { font-size: 1.2em; }
        h3, h4, h5, h6 { font-size: 1em; }
        p { margin: 0 0 0.8em; orphans: 2; widows: 2; }
        a { color: inherit; text-decoration: underline; }
        a.mention { text-decoration: underline dotted; }
        abbr { text-decoration: none; }
        a:not(.mention) abbr, span > abbr { border-bottom: 1px dotted; }
        blockquote { margin: 0 0 0.8em 1.5em; }
        pre { white-space: pre-wrap; font-size: 0.9em; }
        ul, ol, dl, dd { margin: 0; }
        ul, ol { padding: 0 0 0 1.3em; }
        li { margin-bottom: 0.4em; }
        nav ol, ol.timeline, ul.works { list-style: none; }
        nav > ol, ol.timeline, ul.works { padding-left: 0; }
        nav a { text-decoration: none; }
        p.item { padding-left: 1.3em; text-indent: -0.9em; }
        p.item::before { content: "•"; display: inline-block; width: 0.9em; text-indent: 0; }
        .address { font-size: 0.7em; margin-bottom: 1em; opacity: 0.75; break-after: avoid; }
        .address a { text-decoration: none; }
        .note, .evidence { font-size: 0.85em; }
        .head { display: inline-block; width: 100%; margin-top: 0.6em; font-size: 0.85em; font-style: italic; user-select: none; -webkit-user-select: none; break-after: avoid; }
        ol.timeline li, ul.works li, dd { margin-bottom: 1em; }
        ul.works li > p:first-child, .cite { padding-left: 1.5em; text-indent: -1.5em; margin-bottom: 0.2em; }
        ul.works .note { padding-left: 1.75em; margin-bottom: 0.2em; }
        .unknown { font-style: italic; }
        dt { break-after: avoid; }
        dfn { font-style: normal; font-weight: 600; }
        dd { margin-left: 1.3em; }
        dd p { margin-bottom: 0.2em; }
        .titlepage { margin-top: 15%; }
        .titlepage .author { font-size: 1.15em; margin-top: 1.5em; }
        .cover { text-align: center; }
        .cover img { max-width: 100%; max-height: 100vh; }

        """;
}
