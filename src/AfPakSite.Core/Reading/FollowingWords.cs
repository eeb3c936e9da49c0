using System.Buffers;
using System.Text.RegularExpressions;
using AfPakSite.Studies;

namespace AfPakSite.Reading;

/// <summary>Finds out from the words after a reference whose part it means.</summary>
internal sealed partial class FollowingWords(StudyLanguage language)
{
    /// <summary>The most words before the last one of a law's name that are searched for it.</summary>
    private const int LongestName = 8;

    private static readonly SearchValues<char> AfterWord = SearchValues.Create(" \u00A0,،.)’");

    /// <summary>Whether laws have parts of a kind, too.</summary>
    public static bool AreInLaws(ReferenceKind? kind) =>
        kind is null or ReferenceKind.Section or ReferenceKind.Chapter or ReferenceKind.Appendix;

    /// <summary>Whether the number is an amount: <c>figure 2,000</c>, <c>figure 2 million</c>.</summary>
    public static bool BeginWithAmount(ReadOnlySpan<char> after) => Amount.IsMatch(after);

    /// <summary>
    /// Whose part it is after what follows: a paragraph of a law (<c>Section 1(2)</c>), its name (<c>Section 3 Tea
    /// Act</c>), another work. The part of a figure may follow: <c>Fig. 1(a)</c>.
    /// </summary>
    public PartOwner OwnerOf(ReadOnlySpan<char> after, ReferenceKind? kind)
    {
        var isInLaws = AreInLaws(kind);
        if (after is ['/' or ',', not ' ', ..] && !isInLaws)
            return OtherNumber.IsMatch(after) ? PartOwner.Doubtful : PartOwner.Study;
        if (after is ['(', ..] && isInLaws)
            return PartOwner.Other;
        if (after is ['-' or '/', ..] or ['(', ..] && !PartOfFigure.IsMatch(after))
            return PartOwner.Doubtful;
        var rest = after.TrimStart(',');
        if (rest is not [' ' or '\u00A0', ..])
            return PartOwner.Study;
        rest = rest.TrimStart();
        var end = rest.IndexOfAny(AfterWord);
        var word = end < 0 ? rest : rest[..end];
        if (word.IsEmpty)
            return PartOwner.Study;
        if (language.BeforeOtherWorks.Contains(word))
            return OwnerIn(rest, word.Length);
        if (!language.HasCapitals && (language.Sources.Works.Contains(word) || language.LawWords.Contains(word)))
            return IsOfThis(rest, 0) ? PartOwner.Study : PartOwner.Doubtful;
        if (kind is not ReferenceKind.Section || !char.IsUpper(word[0]))
            return PartOwner.Study;
        return BeginsWithLaw(rest) ? PartOwner.Other
            : after[0] == ',' || language.Sources.FirstPersons.Contains(word) || IsPossessive(rest[word.Length..])
                ? PartOwner.Study
            : PartOwner.Doubtful;
    }

    private static bool IsPossessive(ReadOnlySpan<char> ending) => ending is ['’' or '\'', 's', ' ', ..];

    /// <summary>Whether a text begins with the name of a law: <c>Tea Act</c>, <c>Freedom of Tea Act</c>.</summary>
    private bool BeginsWithLaw(ReadOnlySpan<char> text)
    {
        var (end, count) = (0, 0);
        foreach (var match in NextWord.EnumerateMatches(text))
        {
            var word = text.Slice(match.Index, match.Length);
            var isInName = char.IsUpper(word[0]) || language.BeforeOtherWorks.Contains(word);
            if (!isInName || count++ == LongestName || !text[end..match.Index].IsWhiteSpace())
                return false;
            if (language.LawWords.Contains(word))
                return true;
            end = match.Index + match.Length;
        }
        return false;
    }

    /// <summary>
    /// Whose part it is after “of” or “in”: this article’s, another part’s of the study (<c>in Section 2</c>), or
    /// another work’s, which is certain if a name or the name of a work follows.
    /// </summary>
    private PartOwner OwnerIn(ReadOnlySpan<char> rest, int preposition)
    {
        if (IsOfThis(rest, preposition))
            return PartOwner.Study;
        foreach (var match in NextWord.EnumerateMatches(rest[preposition..]))
        {
            var word = rest.Slice(preposition + match.Index, match.Length);
            if (language.Sources.Own.Contains(word))
                return PartOwner.Study;
            if (language.Determiners.Contains(word) && char.IsLower(word[0]))
                continue;
            return language.IsReferenceWord(word) ? PartOwner.Study
                : char.IsUpper(word[0]) || language.Sources.Works.Contains(word) ? PartOwner.Other
                : PartOwner.Doubtful;
        }
        return PartOwner.Doubtful;
    }

    /// <summary>Whether “of” goes on with “this article”.</summary>
    private bool IsOfThis(ReadOnlySpan<char> rest, int word)
    {
        foreach (var own in language.OwnWork.Words)
        {
            if (
                rest.StartsWith(own, StringComparison.OrdinalIgnoreCase)
                || rest[word..].TrimStart().StartsWith(own, StringComparison.OrdinalIgnoreCase)
            )
                return true;
        }
        return false;
    }

    /// <summary><c>(a)</c>, <c>(A, B)</c>, <c>(ii)</c>, <c>(left)</c></summary>
    [GeneratedRegex(@"\A\((?:[A-Za-z](?:[,–-] ?[A-Za-z]){0,5}|[ivx]{1,4}|\p{Ll}{3,12})\)")]
    private static partial Regex PartOfFigure { get; }

    [GeneratedRegex(
        @"\A(?:[.,][0-9]{3}(?![0-9])|[ \u00A0]?[%‰°€$£]|[ \u00A0-](?:thousand|million|billion|trillion|per ?cent|percentage|dollars|euros|Millionen|Milliarden|Prozent|Euro|millions?|milliards?|millones|milioni|miliardi|milhões|bilhões|milyon|milyar)(?!\p{L}))"
    )]
    private static partial Regex Amount { get; }

    /// <summary>A second number, which may be a part or something else: <c>Table 1/2</c>, <c>2,5</c>.</summary>
    [GeneratedRegex(@"\A(?:/[0-9IVX]|,[0-9])")]
    private static partial Regex OtherNumber { get; }

    [GeneratedRegex(@"\p{L}[\p{L}\p{Nd}’'-]*")]
    private static partial Regex NextWord { get; }
}
