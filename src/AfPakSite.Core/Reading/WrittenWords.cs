using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Studies;

namespace AfPakSite.Reading;

/// <summary>
/// The words that a study writes in small letters, or after an article where nouns have capitals. At the beginning of a
/// sentence they are hardly names, unless the study cites somebody of that name.
/// </summary>
internal sealed partial class WrittenWords
{
    private readonly Lazy<HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> common;
    private readonly Lazy<HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> nouns;
    private readonly Lazy<HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> cited;

    private WrittenWords(ImmutableArray<Section> sections, StudyLanguage language)
    {
        common = new(() => Read(sections, language, isNoun: false).GetAlternateLookup<ReadOnlySpan<char>>());
        nouns = new(() => Read(sections, language, isNoun: true).GetAlternateLookup<ReadOnlySpan<char>>());
        cited = new(() => NamesIn(sections).GetAlternateLookup<ReadOnlySpan<char>>());
    }

    /// <summary>The words are read when the first one is asked for.</summary>
    public static WrittenWords Of(ImmutableArray<Section> sections, StudyLanguage language) => new(sections, language);

    public bool IsCommon(ReadOnlySpan<char> word) => common.Value.Contains(word);

    /// <summary>Whether the study writes a word in small letters directly after an article.</summary>
    public bool IsNoun(ReadOnlySpan<char> word) => nouns.Value.Contains(word);

    /// <summary>Whether the study cites an author whose name is the word.</summary>
    public bool IsCited(ReadOnlySpan<char> word) => cited.Value.Contains(word);

    private static HashSet<string> NamesIn(ImmutableArray<Section> sections) =>
        sections
            .SelectMany(section => section.SelfAndDescendants)
            .SelectMany(section => section.Paragraphs)
            .SelectMany(paragraph => paragraph.Citations)
            .Where(citation => citation is { IsInForm: true, IsByLabel: false })
            .SelectMany(citation => citation.Names)
            .ToHashSet(StringComparer.Ordinal);

    /// <param name="isNoun">Whether only words after an article or a similar word are read.</param>
    private static HashSet<string> Read(ImmutableArray<Section> sections, StudyLanguage language, bool isNoun)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var words = found.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var paragraph in sections.SelectMany(one => one.SelfAndDescendants).SelectMany(one => one.Paragraphs))
        {
            var isAfterArticle = false;
            foreach (var match in Word.EnumerateMatches(paragraph.Text))
            {
                var word = paragraph.Text.AsSpan(match.Index, match.Length);
                if (char.IsLower(word[0]) ? isAfterArticle || !isNoun : isAfterArticle && language.CapitalizesNouns)
                    words.Add(word);
                isAfterArticle = (isNoun ? language.TitleArticles : language.Determiners).Contains(word);
            }
        }
        return found;
    }

    [GeneratedRegex(@"\p{L}{2,40}")]
    private static partial Regex Word { get; }
}
