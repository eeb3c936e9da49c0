using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;
using AfPakSite.Sites;
using AfPakSite.Studies;

namespace AfPakSite.Linking;

/// <summary>
/// Reports acronyms that neither the study nor the glossary expands, and that are not another name of an entry.
/// </summary>
internal static partial class AcronymChecker
{
    public static void Check(Site site, IEnumerable<SentencePlace> sentences, DiagnosticBag diagnostics)
    {
        var known = site
            .Annotations.Terms.SelectMany(term => term.Forms)
            .Concat(site.Annotations.Named.SelectMany(entity => entity.Forms.Skip(1)))
            .Select(form => form.Value)
            .ToHashSet(StringComparer.Ordinal);
        var expanded = Expanded
            .Matches(site.Study.Source.Content)
            .Select(match => match.Groups["acronym"].Value)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var place in sentences)
        {
            foreach (Match match in Acronym.Matches(place.Text))
            {
                if (
                    !RomanNumeral.IsMatch(match.Value)
                    && !expanded.Contains(match.Value)
                    && !IsKnown(match.Value, known)
                    && known.Add(match.Value)
                )
                    diagnostics.Add(
                        Catalog.AcronymNotExpanded(place.Span.Slice(match.Index, match.Length), match.Value)
                    );
            }
        }
    }

    private static bool IsKnown(string acronym, HashSet<string> known) =>
        known.Contains(acronym) || known.Any(name => name.StartsWith($"{acronym}-", StringComparison.Ordinal));

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}./@])(?:[A-Z]{2,6}s?(?:-[A-Z])?|(?:[A-Z]\.){2,})(?![\p{L}\p{Nd}])")]
    private static partial Regex Acronym { get; }

    [GeneratedRegex(
        @"(?<=\p{L}[^()\n]{2,80})\((?<acronym>[A-Z][A-Za-z.-]{1,9})\)|\([^()\n]{2,80}, (?<acronym>[A-Z]{2,8})\)"
    )]
    private static partial Regex Expanded { get; }

    [GeneratedRegex("^[IVXLC]+$")]
    private static partial Regex RomanNumeral { get; }
}
