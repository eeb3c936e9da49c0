using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
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
        var language = StudyLanguage.For(site.Settings.Language);
        var names = site
            .Annotations.Terms.SelectMany(term => term.Forms)
            .Concat(site.Annotations.Named.SelectMany(entity => entity.Forms.Skip(1)))
            .Select(form => form.Value);
        foreach (var name in names)
            known.Add(name);
        var expanded = Expanded
            .Matches(site.Study.Source.Content)
            .Concat(ExpandedByInitials.Matches(site.Study.Source.Content).Where(AreInitials))
            .Concat(ExpandedAfter.Matches(site.Study.Source.Content).Where(AreInitials))
            .Select(match => match.Groups["acronym"].Value)
            .Concat(AcronymsOfAuthors(site))
            .Concat(AuthorsInCapitals(site))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var place in sentences)
        {
            foreach (Match match in Acronym.Matches(place.Text))
            {
                if (IsEra(match, place.Text, language))
                    continue;
                if (IsOther(match, place.Text, language))
                    known.Add(match.Value);
                else if (!expanded.Contains(match.Value) && known.Add(match.Value))
                    diagnostics.AddOneOfMany(
                        Catalog.AcronymNotExpandedKind,
                        place.Span.Slice(match.Index, match.Length),
                        () => Catalog.AcronymNotExpanded(place.Span.Slice(match.Index, match.Length), match.Value)
                    );
            }
        }
    }

    /// <summary>Whether capitals say here by which calendar a year is counted: <c>AD 1066</c>.</summary>
    private static bool IsEra(Match match, string text, StudyLanguage language) =>
        Eras.Contain(match.Value)
        && text.AsSpan(0, match.Index).TrimEnd(" \u00A0") is var before
        && (
            before is [.., >= '0' and <= '9']
            || language.CenturyWords.Contains(LastWord(before))
            || BeforeYear.IsMatch(text.AsSpan(match.Index + match.Length))
        );

    /// <summary>Whether capitals need no expansion: a Roman number, or a title beside a name.</summary>
    private static bool IsOther(Match match, string text, StudyLanguage language)
    {
        var word = match.Value;
        var last = LastWord(text.AsSpan(0, match.Index).TrimEnd(" \u00A0").TrimEnd(','));
        return RomanNumeral.IsMatch(word)
            || language.TitlesBehind.Contains(word)
                && last is [var first, _, ..]
                && char.IsUpper(first)
                && !language.Determiners.Contains(last)
            || (language.FormsOfAddress.Contains(word) || language.Titles.Contains(word))
                && BeforeName.IsMatch(text.AsSpan(match.Index + match.Length));
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text) =>
        text[(text.LastIndexOfAny(' ', '\u00A0') + 1)..];

    /// <summary>The acronyms of cited institutions, which the bibliography spells out: <c>(WHO, 2019)</c>.</summary>
    private static IEnumerable<string> AcronymsOfAuthors(Site site)
    {
        var listed = site.Annotations.Works.SelectMany(work => NamedWork.Of(work, 0).Acronyms).ToHashSet();
        return site
            .Study.AllSections.SelectMany(section => section.Paragraphs)
            .SelectMany(paragraph => paragraph.Citations)
            .Where(citation => citation.Names is [var name] && listed.Contains(ComparedName.Of(name).Letters))
            .Select(citation => citation.Names[0]);
    }

    /// <summary>
    /// The names of listed authors in citations, which some styles write in capitals: <c>(REED, 2019)</c>.
    /// </summary>
    private static IEnumerable<string> AuthorsInCapitals(Site site)
    {
        var families = site
            .Annotations.Works.SelectMany(work => work.Authors)
            .Select(author => author.Family?.ToUpperInvariant())
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        return site
            .Study.AllSections.SelectMany(section => section.Paragraphs)
            .SelectMany(paragraph => paragraph.Citations)
            .SelectMany(citation => citation.Names)
            .Where(families.Contains);
    }

    /// <summary>Whether the letters of an acronym begin the words before or after it.</summary>
    private static bool AreInitials(Match match)
    {
        var acronym = match.Groups["acronym"].Value;
        var words = match.Groups["words"].Value.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        var capitals = words.Where(word => char.IsUpper(word[0])).Select(word => word[0]);
        return string.Concat(capitals).EndsWith(acronym, StringComparison.Ordinal)
            || string.Concat(words.Select(word => char.ToUpperInvariant(word[0])))
                .EndsWith(acronym, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}./@])(?:[A-Z]{2,6}s?(?:-[A-Z])?|(?:[A-Z]\.){2,})(?![\p{L}\p{Nd}₀-₉⁰-⁹])")]
    private static partial Regex Acronym { get; }

    [GeneratedRegex(
        @"(?<=\p{L}[^()\n]{2,80})\((?<acronym>[A-Z][A-Za-z.-]{1,9})\)|\([^()\n]{2,80}, (?<acronym>[A-Z]{2,8})\)"
    )]
    private static partial Regex Expanded { get; }

    /// <summary>
    /// An acronym after its words, with more after it: <c>Energy Agency (IEA, 2021)</c>. The bracket is sought first,
    /// because words are everywhere.
    /// </summary>
    [GeneratedRegex(
        @"[(\[](?<=(?<![\p{L}'’-])(?<words>(?:\p{L}[\p{L}'’-]*,?\s){2,12})[(\[])(?<acronym>[A-Z]{2,8})[,;)\]]"
    )]
    private static partial Regex ExpandedByInitials { get; }

    /// <summary>An acronym before its words: <c>IEA (International Energy Agency)</c>.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])(?<acronym>[A-Z]{2,8})\s[(\[](?<words>\p{L}[^()\[\],;\n]{3,100})[,;)\]]")]
    private static partial Regex ExpandedAfter { get; }

    [GeneratedRegex(@"\A[ \u00A0](?:[0-9]{4}|[0-9]{1,3}[.,;)])")]
    private static partial Regex BeforeYear { get; }

    [GeneratedRegex(@"\A\.?[ \u00A0]\p{Lu}\p{Ll}")]
    private static partial Regex BeforeName { get; }

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
