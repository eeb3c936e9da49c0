using System.Collections.Immutable;
using System.Globalization;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <content>Which words are names.</content>
internal sealed partial class TextHead
{
    /// <summary>
    /// The first line that may be a name, although nothing else shows it; null without one. Subtitles may be before it.
    /// </summary>
    private Located<string>? LikelyAuthor(ImmutableArray<Paragraph> paragraphs)
    {
        foreach (var line in LinesOf(paragraphs).Take(MostLinesToName).Select(line => line.Text))
        {
            if (line.Value.Length <= LongestLine && MayBeNames(line.Value))
                return line;
            if (!IsSubtitle(line.Value))
                return null;
        }
        return null;
    }

    private bool MayBeNames(string line)
    {
        var text = Degree.Replace(DateBehind.Replace(PerhapsBy.Replace(line, ""), ""), "");
        return text.Split([',', ';', '/', '|', '，', '、'], StringSplitOptions.TrimEntries) is { Length: <= 4 } names
            && (names.All(IsName) || names.Length == 2 && names.All(name => NameWord.IsMatch(name)))
            && !HasOrdinaryWord(text);
    }

    /// <summary>Whether the text has a word of a name in small letters, or all words of one without capitals.</summary>
    private bool HasOrdinaryWord(string name)
    {
        var words = NotLetters.Split(name.ToLowerInvariant()).Where(word => word.Length > 0).ToList();
        return words.Exists(word => !IsCaseless(word) && ordinary.Value.Contains(word))
            || words.TrueForAll(word => IsCaseless(word) && ordinary.Value.Contains(word));
    }

    /// <summary>
    /// The words that begin with a small letter and are longer than particles of names; those without capitals only
    /// if they are in a section with a heading.
    /// </summary>
    private static HashSet<string> OrdinaryWords(ImmutableArray<Section> sections) =>
        sections
            .SelectMany(section => section.SelfAndDescendants)
            .SelectMany(section =>
                section
                    .Paragraphs.SelectMany(paragraph => NotLetters.Split(paragraph.Text))
                    .Where(word =>
                        IsCaseless(word)
                            ? section.Kind != SectionKind.Preamble
                            : word.Length > LongestParticle && char.IsLower(word[0])
                    )
            )
            .ToHashSet(StringComparer.Ordinal);

    private static bool IsCaseless(string word) =>
        word.Length > 0 && char.GetUnicodeCategory(word[0]) is UnicodeCategory.OtherLetter;

    private static bool IsName(string written)
    {
        var name = PersonTitle.Replace(written[..Marks.Match(written).Index], "");
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return UnspacedName.IsMatch(name)
            || words.Length is > 1 and <= MostWordsOfName
                && (char.IsUpper(words[^1][0]) || words.All(IsCaseless))
                && words.All(word => NameWord.IsMatch(word))
                && !words.Any(word => word.EndsWith('.') && word.Length > 4);
    }
}
