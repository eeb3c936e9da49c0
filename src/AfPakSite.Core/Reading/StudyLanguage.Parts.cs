using System.Collections.Immutable;
using AfPakSite.Studies;

namespace AfPakSite.Reading;

/// <content>The words for the parts of a study.</content>
internal sealed partial class StudyLanguage
{
    private const string ArabicArticle = "ال";

    /// <summary>Whether a word precedes the numbers of parts of a study.</summary>
    public bool IsReferenceWord(ReadOnlySpan<char> word)
    {
        foreach (var (_, words) in ReferenceWords)
        {
            if (words.Contains(word))
                return true;
        }
        return PartWordOf(word) is not null;
    }

    /// <summary>Whether a number after a word counts parts, days or things, and is not part of a name.</summary>
    public bool IsCounted(ReadOnlySpan<char> word) =>
        IsReferenceWord(word)
        || CountedWords.Contains(word)
        || Months.Contains(word)
        || BeforeNumber.Contains(word)
        || WordsBeforeNumber.Contains(word)
        || NotNames.Contains(word);

    /// <summary>The word for a part of its own kind, in the singular: <c>Map</c> of <c>Maps</c>; else null.</summary>
    public string? PartWordOf(ReadOnlySpan<char> word)
    {
        if (!HasCapitals && word.StartsWith(ArabicArticle))
            word = word[ArabicArticle.Length..];
        foreach (var part in PartWords.Words)
        {
            if (
                word.StartsWith(part, StringComparison.OrdinalIgnoreCase)
                && word[part.Length..] is "" or "s" or "es" or "e" or "n" or "en" or "lar" or "ler" or "‌های"
            )
                return part;
        }
        return null;
    }

    /// <summary>The value of a number in words; null for other words.</summary>
    public int? NumberOf(string word)
    {
        var index = Lists["numbers"]
            .FindIndex(forms => forms.Split('/').Contains(word, StringComparer.OrdinalIgnoreCase));
        return index < 0 ? null : index + 1;
    }

    private static ImmutableArray<(ReferenceKind Kind, WordList Words)> KindsOf(
        Func<string, WordList> headings,
        WordList appendixWords
    ) =>
        [
            (ReferenceKind.Section, headings("section-references")),
            (ReferenceKind.Chapter, headings("chapter-references")),
            (ReferenceKind.Table, headings("table-references")),
            (ReferenceKind.Figure, headings("figure-references")),
            (ReferenceKind.Equation, headings("equation-references")),
            (ReferenceKind.Appendix, appendixWords),
        ];

    private WordList WordsBesideNames() =>
        new([
            .. new[] { FirstWords, Determiners, NotAlone, NotNames, Months, PlaceWords }
                .Concat(ReferenceWords.Select(kind => kind.Words))
                .SelectMany(list => list.Words)
                .Concat(Sources.SmallWords),
        ]);
}
