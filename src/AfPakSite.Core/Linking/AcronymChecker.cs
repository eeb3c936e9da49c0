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
        var known = new KnownNames();
        var names = site
            .Annotations.Terms.SelectMany(term => term.Forms)
            .Concat(site.Annotations.Named.SelectMany(entity => entity.Forms.Skip(1)))
            .Select(form => form.Value);
        foreach (var name in names)
            known.Add(name);
        var expanded = Expanded
            .Matches(site.Study.Source.Content)
            .Select(match => match.Groups["acronym"].Value)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var place in sentences)
        {
            foreach (Match match in Acronym.Matches(place.Text))
            {
                if (!RomanNumeral.IsMatch(match.Value) && !expanded.Contains(match.Value) && known.Add(match.Value))
                    diagnostics.Add(
                        Catalog.AcronymNotExpanded(place.Span.Slice(match.Index, match.Length), match.Value)
                    );
            }
        }
    }

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}./@])(?:[A-Z]{2,6}s?(?:-[A-Z])?|(?:[A-Z]\.){2,})(?![\p{L}\p{Nd}])")]
    private static partial Regex Acronym { get; }

    [GeneratedRegex(
        @"(?<=\p{L}[^()\n]{2,80})\((?<acronym>[A-Z][A-Za-z.-]{1,9})\)|\([^()\n]{2,80}, (?<acronym>[A-Z]{2,8})\)"
    )]
    private static partial Regex Expanded { get; }

    [GeneratedRegex("^[IVXLC]+$")]
    private static partial Regex RomanNumeral { get; }

    /// <summary>
    /// Names, and the beginnings of names before a hyphen. An acronym has at most one hyphen, so no longer beginning is
    /// sought.
    /// </summary>
    private sealed class KnownNames
    {
        private readonly HashSet<string> known = new(StringComparer.Ordinal);

        /// <summary>Adds a name and its beginnings; returns whether the name was unknown.</summary>
        public bool Add(string name)
        {
            var isNew = known.Add(name);
            var hyphen = name.IndexOf('-');
            for (var count = 0; hyphen >= 0 && count < 2; count++, hyphen = name.IndexOf('-', hyphen + 1))
                known.Add(name[..hyphen]);
            return isNew;
        }
    }
}
