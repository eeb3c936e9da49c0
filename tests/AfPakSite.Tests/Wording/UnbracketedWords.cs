using System.Text.RegularExpressions;

namespace AfPakSite.Tests.Wording;

/// <summary>
/// Finds words of the site's own outside the brackets of <see cref="BracketedWords"/>, on a site whose input has no
/// letters from A to Z.
/// </summary>
internal static partial class UnbracketedWords
{
    public static IEnumerable<string> In(string text) =>
        Word.Matches(Other.Replace(Bracketed.Replace(text, " "), " ")).Select(match => match.Value);

    /// <summary>What is in brackets, of which a shortened text may have only the beginning.</summary>
    [GeneratedRegex("⟦[^⟧]*(?:⟧|$)")]
    private static partial Regex Bracketed { get; }

    /// <summary>
    /// What is the same in every language: addresses, ids, names of files, formats and citation styles, the heading
    /// that
    /// <c>llms.txt</c> reserves, and the words of the styles themselves, which are English.
    /// </summary>
    [GeneratedRegex(
        @"https?://\S+|/(?:[a-z0-9-]+/)+(?:#\S+)?|\S+\.example\b|\bexample\.org\b|\b[hps]-[a-z0-9]{6}\b"
            + @"|[\w-]*\.(?:json|epub|bib|ris|csv|md|html|imscc)\b|^## Optional$|\bAa\b"
            + @"|\b(?:EPUB|HTML|Markdown|CSV|SVG|PNG|RIS|BibTeX|CSL|JSON|Common Cartridge|APA|Chicago|MLA|ORCID|DOI)\b"
            + @"|\bn\.d\.|(?<=[.”] )In $|(?<=[α-ώ],? )and(?= [Α-Ω])|\[Title not known\.\]",
        RegexOptions.Multiline
    )]
    private static partial Regex Other { get; }

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Word { get; }
}
