using System.Text.RegularExpressions;
using AfPakSite.Reading;
using AfPakSite.Studies;

namespace AfPakSite.Linking;

/// <summary>
/// The names that a study uses as those of places and things: after a preposition of place (<c>in Kariba</c>), or
/// after an article without a noun behind them (<c>the Titanic sank</c>). In languages in which persons have articles,
/// too, no verb of speech follows (<c>La Morante scrive</c>).
/// </summary>
internal sealed partial class NamesOfThings(Study study, StudyLanguage language)
{
    private readonly Lazy<HashSet<string>> names = new(() => NamesIn(study, language));

    public bool Contains(string name) => names.Value.Contains(name);

    private static HashSet<string> NamesIn(Study study, StudyLanguage language) =>
        study
            .AllSections.Where(section => !section.ListsWorks)
            .SelectMany(section => section.Paragraphs)
            .SelectMany(paragraph => Name.Matches(paragraph.Text))
            .Where(match => IsThing(match, language))
            .Select(match => match.Groups["name"].Value)
            .ToHashSet(StringComparer.Ordinal);

    private static bool IsThing(Match match, StudyLanguage language)
    {
        var before = match.Groups["before"].ValueSpan;
        var after = match.Groups["after"].ValueSpan;
        return language.BeforePlaces.Contains(before) && !language.Forms.And.Contains(after)
            || language.ArticlesOfThings.Contains(before) && (after.IsEmpty || MayFollow(after, language))
            || !language.CapitalizesNouns
                && language.ArticlesOfThings.Words.Count == 0
                && (language.TitleArticles.Contains(before) || match.Groups["elided"].Success)
                && !language.Verbs.Contains(after);
    }

    /// <summary>Whether a word may follow a noun, but is not a noun itself.</summary>
    private static bool MayFollow(ReadOnlySpan<char> word, StudyLanguage language) =>
        language.Verbs.Contains(word)
        || language.Sources.Copulas.Contains(word)
        || language.Sources.Prepositions.Contains(word)
        || language.Forms.And.Contains(word);

    /// <summary>Words with capitals between two others, and not before a year or a genitive.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\p{M}'’-])(?:(?<before>\p{L}{1,12})\s|(?<elided>[Ll]['’]))(?<name>\p{Lu}[\p{L}\p{M}-]{2,40}(?:\s\p{Lu}[\p{L}\p{M}-]{1,40}){0,2})(?![\p{L}\p{M}'’-]|,?\s\p{Lu}|[,.]?\s?[(\[]?[0-9])(?:\s(?<after>\p{Ll}+))?"
    )]
    private static partial Regex Name { get; }
}
