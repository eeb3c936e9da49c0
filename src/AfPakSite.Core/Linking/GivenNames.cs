using System.Collections.Frozen;
using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Reading;

namespace AfPakSite.Linking;

/// <summary>What the words before a family name in a citation say of an author.</summary>
internal enum GivenEvidence
{
    /// <summary>They are other given names or initials.</summary>
    Contradiction,

    /// <summary>There are none, or the bibliography has no given names.</summary>
    None,

    /// <summary>They are the author's.</summary>
    Agreement,
}

/// <summary>Compares the given names and initials of citations with those of authors.</summary>
internal static class GivenNames
{
    /// <summary>Words before a name that say nothing of it.</summary>
    private static readonly HashSet<string> Honorifics =
    [
        .. "the dr prof professor mr mrs ms mx sir dame lord lady rev".Split(' '),
    ];

    /// <summary>German particles are shortened: <c>H. v. Helmholtz</c>.</summary>
    private const string Von = "von";
    private const string ShortVon = "v";

    /// <summary>The letters of an article before its apostrophe, such as “Nell’”.</summary>
    private const int LongestElided = 4;

    /// <summary>The words of particles, folded; other small words before a name are part of a title.</summary>
    public static readonly FrozenSet<string> Particles = FrozenSet.ToFrozenSet<string>(
        [.. CitationWords.Of(CitationWords.Particle).Append("the").Select(word => ComparedName.Of(word).Letters)],
        StringComparer.Ordinal
    );

    /// <param name="before">The number of words before the family name.</param>
    /// <param name="isNarrative">Whether words of the sentence may precede a name in small letters.</param>
    /// <param name="sentenceWords">The particles that may be words of the sentence before a name, in the languages that
    /// they come from: <c>die Studie von Smith (2001)</c>.</param>
    /// <param name="first">The index of the first word that is part of the name; words before it are not.</param>
    public static GivenEvidence Compare(
        ComparedName cited,
        int before,
        PersonName author,
        bool isNarrative,
        IReadOnlySet<string> sentenceWords,
        out int first
    )
    {
        first = 0;
        var given = ComparedName.Of(author.Given ?? "").Words;
        var (isSmall, isUnknown, family) = (cited.EndsSmall, false, before);
        while (!isSmall && before > 0 && cited.IsSmall(before - 1))
        {
            var particle = cited.Words[--before];
            if (particle == ShortVon && given.Contains(Von))
                continue;
            if (!Particles.Contains(particle))
                return GivenEvidence.Contradiction;
            if (sentenceWords.Contains(particle) && !given.Contains(particle))
                first = family;
            isUnknown |=
                !sentenceWords.Contains(particle)
                && !given.IsEmpty
                && !given.Contains(particle)
                && !IsArticle(particle);
        }
        var honorifics = 0;
        while (
            honorifics < before
            && (
                Honorifics.Contains(cited.Words[honorifics]) || (sentenceWords.Count > 0 && IsElided(cited, honorifics))
            )
        )
            honorifics++;
        var isBare = before == honorifics;
        if (isBare && first > 0)
            return isUnknown ? GivenEvidence.Contradiction : GivenEvidence.None;
        first = honorifics > 0 && IsElided(cited, honorifics - 1) ? honorifics : 0;
        if (isBare || given.IsEmpty)
            return isUnknown ? GivenEvidence.Contradiction : GivenEvidence.None;
        var mostSkipped = isNarrative ? before - 1 : honorifics;
        for (var start = 0; start <= mostSkipped && !IsInitial(cited, start - 1); start++)
        {
            var words = cited.Words.AsSpan()[start..before];
            var isWhole = Agree(words, given);
            if (isWhole || IsLonger(words, given))
            {
                first = start;
                return isWhole ? GivenEvidence.Agreement : GivenEvidence.None;
            }
        }
        if (!isSmall || !isNarrative || !cited.IsSmall(before - 1))
            return GivenEvidence.Contradiction;
        first = before;
        return GivenEvidence.None;
    }

    /// <summary>Whether lists often leave out a particle, because it is an article.</summary>
    private static bool IsArticle(string particle) => particle is "the" or "al" or "el" or "ul" or "ad" or "as" or "ar";

    /// <summary>Whether a word has an article before it that lost its vowel: <c>L’étude de Smith (2001)</c>.</summary>
    private static bool IsElided(ComparedName cited, int index)
    {
        var word = cited.Written.AsSpan(cited.Starts[index]);
        var mark = word.IndexOfAny('’', '\'');
        return mark is > 0 and <= LongestElided && mark + 1 < word.Length && char.IsLower(word[mark + 1]);
    }

    /// <summary>Whether a word is an initial, which is always part of a name.</summary>
    private static bool IsInitial(ComparedName cited, int index) => index >= 0 && cited.Words[index].Length == 1;

    /// <summary>Whether words are all given names of a list and more initials: <c>Ana B.</c> for <c>Ana</c>.</summary>
    private static bool IsLonger(ReadOnlySpan<string> words, ImmutableArray<string> given)
    {
        if (words.Length <= given.Length || !Agree(words[..given.Length], given))
            return false;
        foreach (var word in words[given.Length..])
        {
            if (word.Length > 1)
                return false;
        }
        return true;
    }

    /// <summary>
    /// Whether words are given names in order, each whole or as an initial. They begin with the first given name or are
    /// one name in full.
    /// </summary>
    private static bool Agree(ReadOnlySpan<string> words, ImmutableArray<string> given)
    {
        if (words is [{ Length: > 1 } one] && given.Contains(one))
            return true;
        var next = 0;
        foreach (var word in words)
        {
            if (next == 0 && !IsSame(word, given[0]))
                return false;
            while (next < given.Length && !IsSame(word, given[next]))
                next++;
            if (next++ == given.Length)
                return false;
        }
        return true;
    }

    /// <summary>Whether two words are the same, or one is the initial of the other.</summary>
    private static bool IsSame(string left, string right) =>
        left == right || (left.Length == 1 || right.Length == 1) && left[0] == right[0];
}
