using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;

namespace AfPakSite.Reading;

/// <summary>What looks like markup in the text of a study.</summary>
/// <remarks>All patterns are bounded, so the search takes time in proportion to the text.</remarks>
internal static partial class MarkupForms
{
    /// <summary>Every form contains one of these characters.</summary>
    public static readonly SearchValues<char> Signs = SearchValues.Create("[(<$\\{|\t+:*@=~^!?#_`%-");

    /// <summary>The forms; where two of them overlap, the first one counts.</summary>
    public static readonly ImmutableArray<(StudyMarkup Markup, Regex Pattern)> All =
    [
        (StudyMarkup.NoteMark, NoteMark),
        (StudyMarkup.Shortcode, Shortcode),
        (StudyMarkup.CitationKey, CitationKey),
        (StudyMarkup.ImageWithSpaces, ImageWithSpaces),
        (StudyMarkup.Link, Link),
        (StudyMarkup.CitationNumber, CitationNumber),
        (StudyMarkup.Html, Html),
        (StudyMarkup.Formula, Formula),
        (StudyMarkup.TexCommand, TexCommand),
        (StudyMarkup.Attributes, Attributes),
        (StudyMarkup.Target, Target),
        (StudyMarkup.Table, Table),
        (StudyMarkup.LineBlock, LineBlock),
        (StudyMarkup.Fence, Fence),
        (StudyMarkup.Directive, Directive),
        (StudyMarkup.Definition, Definition),
        (StudyMarkup.TexQuotation, TexQuotation),
        (StudyMarkup.ChangeSign, ChangeSign),
        (StudyMarkup.Typography, Typography),
        (StudyMarkup.YearWithLetter, YearWithLetter),
        (StudyMarkup.Emphasis, Emphasis),
    ];

    /// <summary>The forms that the texts of a site’s own do not have, because only a study has such parts.</summary>
    public static readonly ImmutableArray<(SiteMarkup Markup, Regex Pattern)> OfStudies =
    [
        (SiteMarkup.Note, NoteMark),
        (SiteMarkup.Formula, Formula),
        (SiteMarkup.Formula, TexCommand),
        (SiteMarkup.Id, Attributes),
        (SiteMarkup.Id, Target),
        (SiteMarkup.Table, Table),
        (SiteMarkup.Signs, Fence),
        (SiteMarkup.Signs, Definition),
        (SiteMarkup.Signs, ChangeSign),
        (SiteMarkup.Signs, Typography),
    ];

    [GeneratedRegex(@"\[\^[^\]\s]{1,60}\]")]
    private static partial Regex NoteMark { get; }

    /// <summary>A key of pandoc, in brackets or in the sentence; an email address has letters before it.</summary>
    [GeneratedRegex(
        @"\[[^\[\]@]{0,100}(?<![\p{L}\p{N}.])@[\p{L}\p{N}_][^\[\]]{0,300}\]|(?<![\p{L}\p{N}.])@\p{L}[\p{L}_:-]{1,60}[0-9]{2,4}\w?|\[\p{Lu}[\p{L}+]{1,10}[0-9]{2}[a-z]?(?:,\s?[^\[\]\n]{1,40})?\](?!\()|\(\p{Lu}\p{L}{2,20}[12][0-9]{3}[a-z]?\)"
    )]
    private static partial Regex CitationKey { get; }

    /// <summary>An image whose address is not one, because it has spaces in it.</summary>
    [GeneratedRegex(
        @"!\[[^\[\]\n]{0,200}\]\([^()\s<][^()\n<]{0,300}\.(?:png|jpe?g|gif|webp|svg)[^()\n]{0,300}\)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex ImageWithSpaces { get; }

    /// <summary>A link with its address, or with the name of an address that nothing gives.</summary>
    [GeneratedRegex(
        @"!?\[[^\[\]\n]{0,200}\]\([^()\s]{0,300}\)|\[[^\[\]\n]{0,200}\p{Ll}{2}[^\[\]\n]{0,20}\]\[(?!\^|[^\[\]\n]{0,60}[0-9]{4})[^\[\]\n]{0,30}\p{L}{2}[^\[\]\n]{0,60}\]"
    )]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"\[[0-9]{1,3}(?:\s?[,;–-]\s?[0-9]{1,3}){0,30}\](?!:)")]
    private static partial Regex CitationNumber { get; }

    [GeneratedRegex(@"</?[a-zA-Z][a-zA-Z0-9]{0,20}(?:\s[^<>\n]{0,300})?/?>|<!--")]
    internal static partial Regex Html { get; }

    /// <summary>Dollars around a formula; two prices contain neither a sign of TeX nor a letter alone.</summary>
    [GeneratedRegex(
        @"\$\$|(?<!\\)\\\((?=\S)|(?<![\\\p{N}$])\$(?=[^\s$])(?:[^$\n\\^_={}]{0,200}[\\^_={}][^$\n]{0,300}|\p{L})(?<=\S)\$(?![0-9])"
    )]
    private static partial Regex Formula { get; }

    /// <summary>A command with an argument, or a known one without; a path of Windows has a letter before it.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}:\\])\\(?:[a-zA-Z]{2,30}\*?(?=[{\[])|(?:newpage|pagebreak|clearpage|noindent|maketitle|tableofcontents|printbibliography|bigskip|medskip|smallskip|centering|appendix|item|LaTeX|TeX|ldots|dots|today|hline|par|textbackslash)(?![\p{L}]))|\{\\[a-z]{2,8}\s|(?<![\\:]\p{L}{0,20})(?<=\p{L})\\l?dots(?!\p{L})|(?<=[\p{L}\p{N}])\\(?:thanks|footnote|cite[a-z]{0,4}|ref|label|index)(?=[{\[])"
    )]
    private static partial Regex TexCommand { get; }

    /// <summary>Attributes of pandoc or of kramdown: <c>{#tea}</c>, <c>{: .lead}</c></summary>
    [GeneratedRegex(@"\{[#.][^{}\s][^{}\n]{0,100}\}|\{::?[^{}\n]{1,100}\}|\{:/[a-z]{0,20}\}")]
    private static partial Regex Attributes { get; }

    /// <summary>A paragraph of ids only.</summary>
    [GeneratedRegex(@"^(?:\([\p{L}\p{N}_:.-]{1,100}\)=\s{0,10}){1,20}$")]
    private static partial Regex Target { get; }

    /// <summary>A row between bars, a rule of a table, or cells between tabs.</summary>
    [GeneratedRegex(
        @"^\|.{0,500}\|[ \t]*$|^[ ]*(?:[-=]{2,100}[ ]+){1,50}[-=]{2,100}[ ]*$|^\+[-=+:]{3,500}\+|^[^\t\n]{1,200}\t[^\t\n]{1,200}\t.*$|^(?:\S(?: ?\S){0,60}(?<![.!?:;,”""’)…]) {2,40}){2,20}\S(?: ?\S){0,60}$|^[^\t\n]{1,200}\t[^\t\n]{1,200}\n[^\t\n]{1,200}\t[^\t\n]{1,200}$|^[^|\n]{1,80}(?: \| [^|\n]{1,80}){1,10}\n[^|\n]{1,80}(?: \| [^|\n]{1,80}){1,10}$",
        RegexOptions.Multiline
    )]
    private static partial Regex Table { get; }

    /// <summary>A line behind a bar, as pandoc writes verse.</summary>
    [GeneratedRegex(@"^\|[ ]+(?:\S.{0,500})?[^|\s][ \t]*$", RegexOptions.Multiline)]
    private static partial Regex LineBlock { get; }

    [GeneratedRegex(@"(?<!`)``(?![`\s])[^`\n']{1,300}(?:'(?!')[^`\n']{1,100}){0,5}''(?!')")]
    private static partial Regex TexQuotation { get; }

    [GeneratedRegex(
        @"^:{3,20}(?:[ \t{].*)?$|^\[![A-Za-z]{3,12}\]|^(?:!!!|\?\?\?)\+? [\p{L}""]",
        RegexOptions.Multiline
    )]
    private static partial Regex Fence { get; }

    [GeneratedRegex(
        @"\*\*[^*\s][^*\n]{0,200}\*\*|(?<![\p{L}\p{N}*])\*[^*\s](?:[^*\n]{0,200}[^*\s])?\*(?![\p{L}\p{N}*])"
            + @"|(?<![\p{L}\p{N}_])(?<sign>__?)[^_\s](?:[^_\n]{0,200}[^_\s])?\k<sign>(?![\p{L}\p{N}_])|`[^`\n]{1,200}`"
    )]
    private static partial Regex Emphasis { get; }

    /// <summary>The year of a citation with one or two letters that look like digits.</summary>
    [GeneratedRegex(
        @"(?<=\(|\p{L}[.,]?\s)(?=[12lI][0-9OolI]{3}[a-z]?[),;:])(?=[0-9]{0,3}[OolI])(?=[OolI]{0,2}[0-9][OolI]{0,2}[0-9])[12lI][0-9OolI]{3}"
    )]
    private static partial Regex YearWithLetter { get; }

    /// <summary>A command of Hugo, Jekyll, Quarto, Obsidian or another program.</summary>
    [GeneratedRegex(
        @"\{\{[^{}\n]{1,300}\}\}|\{%[^{}\n]{1,300}%\}|^!include\b.{0,200}$|^@include\b.{0,200}$|!?\[\[[^\[\]\n]{1,200}\]\]|^\[_?(?:TOC|toc)_?\]$|^\(@[\p{L}\p{N}_-]{0,60}\)\s|^#\.\s|^\*\[[^\[\]\n]{1,60}\]:|^\[[ xX]\]\s|(?<![\p{N}][ ]?\n)^%{1,2}[ ]\p{L}|^%%$|%%(?=\S)[^%\n]{1,300}(?<=\S)%%",
        RegexOptions.Multiline
    )]
    private static partial Regex Shortcode { get; }

    /// <summary>The name of a role of MyST, which code follows.</summary>
    [GeneratedRegex(@"\{[a-z][a-z0-9:_-]{1,30}\}")]
    private static partial Regex Directive { get; }

    [GeneratedRegex(@"^[:~][ \t]{1,8}\S", RegexOptions.Multiline)]
    private static partial Regex Definition { get; }

    /// <summary>A sign of CriticMarkup around a change or a highlight.</summary>
    [GeneratedRegex(@"\{(?:\+\+|--|~~|==)(?=[^\s{}])|(?<=[^\s{}])(?:\+\+|--|~~|==)\}")]
    private static partial Regex ChangeSign { get; }

    /// <summary>The beginning or the end of a comment, which no reader of Markdown took for one.</summary>
    [GeneratedRegex(@"\{>>|<<\}|\{#[ \t\n-]|[ \t\n-]#\}")]
    internal static partial Regex CommentSign { get; }

    /// <summary><c>~~old~~</c>, <c>==new==</c>, <c>++new++</c>, <c>x^2^</c>, <c>H~2~O</c></summary>
    [GeneratedRegex(
        @"~~[^~\s](?:[^~\n]{0,200}[^~\s])?~~|(?<![=\p{L}\p{N}])==[^=\s](?:[^=\n]{0,200}[^=\s])?==(?!=)|(?<!\+)\+\+[^+\s](?:[^+\n]{0,200}[^+\s])?\+\+(?!\+)|\^[^\^\s\[]{1,20}\^|(?<=\p{L}{2}[.,;:)]?|\s)\^\[?[0-9]{1,3}\]?(?![0-9\^])|(?<=\p{L})~[^~\s]{1,10}~(?!~)"
    )]
    private static partial Regex Typography { get; }
}
