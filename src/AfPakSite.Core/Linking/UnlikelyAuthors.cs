using System.Text.RegularExpressions;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>
/// Finds names in citations that no work resolves and that are probably not authors, by what the site knows: its
/// places, the acronyms of common nouns, and the style of the name.
/// </summary>
internal sealed partial class UnlikelyAuthors
{
    private readonly HashSet<string> places;
    private readonly Lazy<HashSet<string>> commonNouns;

    public UnlikelyAuthors(Site site)
    {
        places =
        [
            .. site
                .Annotations.All.Where(entity => entity.Kind.Form == EntryForm.Place)
                .Select(place => Folding.Fold(place.Name.Value)),
        ];
        commonNouns = new(() => CommonNounsOf(site));
    }

    /// <summary>The doubt about the author of a citation.</summary>
    public CitationDoubt DoubtOf(Citation citation, Paragraph paragraph) =>
        citation.Doubt != CitationDoubt.None || citation.EtAl ? citation.Doubt
        : citation.Names.All(name => places.Contains(Folding.Fold(name))) ? CitationDoubt.Place
        : citation is { Names: not [_] } || citation.Locator is not null || citation.Suffixes.Length > 0
            ? CitationDoubt.None
        : citation.Names[0].Any(char.IsAsciiDigit) ? CitationDoubt.Digit
        : commonNouns.Value.Contains(citation.Names[0]) ? CitationDoubt.CommonNoun
        : IsInItalics(citation, paragraph) ? CitationDoubt.Italics
        : CitationDoubt.None;

    /// <summary>Whether only the name is in italics.</summary>
    private static bool IsInItalics(Citation citation, Paragraph paragraph) =>
        paragraph.StyleAt(citation.Range.Start).HasFlag(TextStyle.Emphasis)
        && !paragraph.StyleAt(citation.Range.End - 1).HasFlag(TextStyle.Emphasis);

    /// <summary>The acronyms that the glossary or the study spells out with a last word in small letters.</summary>
    private static HashSet<string> CommonNounsOf(Site site) =>
        site
            .Annotations.Terms.Where(term => IsCommonNoun(term.Expansion?.Value))
            .Select(term => term.Name.Value)
            .Concat(
                SpelledOut
                    .Matches(site.Study.Source.Content)
                    .Where(match => char.ToLowerInvariant(match.Groups["acronym"].Value[^1]) == match.Value[0])
                    .Select(match => match.Groups["acronym"].Value)
            )
            .ToHashSet(StringComparer.Ordinal);

    private static bool IsCommonNoun(string? expansion) =>
        expansion?.Trim() is { Length: > 0 } words && char.IsLower(words[words.LastIndexOf(' ') + 1]);

    /// <summary>The last word of what an acronym stands for, and the acronym: <c>product (GDP)</c>.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{M}])\p{Ll}[\p{Ll}\p{M}]{0,40} \((?<acronym>\p{Lu}{2,10})\)")]
    private static partial Regex SpelledOut { get; }
}
