using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Studies;

namespace AfPakSite.Reading;

/// <summary>
/// The words that a study writes in small letters, or after an article where nouns have capitals. At the beginning of a
/// sentence they are hardly names.
/// </summary>
internal sealed partial class WrittenWords
{
    private readonly Lazy<HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> common;

    private WrittenWords(ImmutableArray<Section> sections, StudyLanguage language) =>
        common = new(() => Read(sections, language).GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>The words are read when the first one is asked for.</summary>
    public static WrittenWords Of(ImmutableArray<Section> sections, StudyLanguage language) => new(sections, language);

    public bool IsCommon(ReadOnlySpan<char> word) => common.Value.Contains(word);

    private static HashSet<string> Read(ImmutableArray<Section> sections, StudyLanguage language)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var words = found.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var paragraph in sections.SelectMany(one => one.SelfAndDescendants).SelectMany(one => one.Paragraphs))
        {
            var isAfterArticle = false;
            foreach (var match in Word.EnumerateMatches(paragraph.Text))
            {
                var word = paragraph.Text.AsSpan(match.Index, match.Length);
                if (char.IsLower(word[0]) || (isAfterArticle && language.CapitalizesNouns))
                    words.Add(word);
                isAfterArticle = language.Determiners.Contains(word);
            }
        }
        return found;
    }

    [GeneratedRegex(@"\p{L}{2,40}")]
    private static partial Regex Word { get; }
}
