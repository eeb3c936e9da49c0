using System.Text.RegularExpressions;

namespace AfPakSite.Reading;

/// <summary>Knows the commands of TeX that say how a page looks: readers of a site lose nothing without them.</summary>
internal static partial class LayoutCommands
{
    private const int Longest = 1000;

    /// <summary>Whether a text has only such commands in it.</summary>
    public static bool IsAll(string text) =>
        text.Length <= Longest && text.AsSpan().TrimStart() is ['\\', ..] && Commands.IsMatch(text);

    /// <summary>
    /// Commands without an argument, whose braces would contain words of the study; then commands with arguments.
    /// </summary>
    [GeneratedRegex(
        @"^(?>\s*\\(?:"
            + "(?:newpage|pagebreak|clearpage|cleardoublepage|bigskip|medskip|smallskip|noindent|centering|raggedright|"
            + "appendix|tableofcontents|listoffigures|listoftables|maketitle|FloatBarrier|frontmatter|mainmatter|"
            + "backmatter|linenumbers|nolinenumbers|singlespacing|doublespacing|onehalfspacing|normalsize|small|"
            + "footnotesize|vfill|hfill|par|printbibliography|phantomsection|leftskip|parindent|parskip|tocdepth|"
            + @"blandscape|elandscape)(?![a-zA-Z])(?:\{\}|\[[^\[\]]{0,200}\])?"
            + "|(?:begingroup|endgroup|nocite|vspace|hspace|setlength|setcounter|pagestyle|thispagestyle|pagenumbering|"
            + "addcontentsline|bibliographystyle|bibliography|linespread|setstretch|markboth)"
            + @"(?![a-zA-Z])\*?(?:\{[^{}]{0,200}\}|\[[^\[\]]{0,200}\]){0,4}))+\s*$"
    )]
    private static partial Regex Commands { get; }
}
