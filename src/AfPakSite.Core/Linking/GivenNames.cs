using System.Collections.Immutable;
using AfPakSite.Annotations;

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
    /// <param name="before">The number of words before the family name.</param>
    /// <param name="first">The index of the first word that is part of the name; words before it are not.</param>
    public static GivenEvidence Compare(ComparedName cited, int before, PersonName author, out int first)
    {
        first = 0;
        while (before > 0 && cited.IsSmall(before - 1))
            before--;
        var given = ComparedName.Of(author.Given ?? "").Words;
        if (before == 0 || given.IsEmpty)
            return GivenEvidence.None;
        for (var start = 0; start < before; start++)
        {
            if (Agree(cited.Words.AsSpan()[start..before], given))
            {
                first = start;
                return GivenEvidence.Agreement;
            }
        }
        return GivenEvidence.Contradiction;
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
