using System.Collections.Immutable;

namespace AfPakSite.Alignment;

/// <summary>What became of words between two texts.</summary>
public enum DiffKind
{
    Kept,
    Removed,
    Added,
}

/// <summary>Consecutive words of one kind, with the spaces between them.</summary>
public readonly record struct DiffPiece(DiffKind Kind, string Text);

/// <summary>Compares two texts word by word.</summary>
public static class WordDiff
{
    /// <summary>
    /// The pieces in order. Without the added ones they join to the text before; without the removed ones, to the text
    /// after.
    /// </summary>
    public static ImmutableArray<DiffPiece> Between(string before, string after)
    {
        string[] left = Words(before),
            right = Words(after);
        var counterparts = Counterparts(left, right);
        var pieces = ImmutableArray.CreateBuilder<DiffPiece>();
        var at = 0;
        for (var index = 0; index < left.Length; index++)
        {
            if (counterparts[index] < 0)
            {
                Add(pieces, DiffKind.Removed, left[index]);
                continue;
            }
            while (at < counterparts[index])
                Add(pieces, DiffKind.Added, right[at++]);
            Add(pieces, DiffKind.Kept, right[at++]);
        }
        while (at < right.Length)
            Add(pieces, DiffKind.Added, right[at++]);
        return pieces.ToImmutable();
    }

    /// <summary>
    /// For each word before, the position of its counterpart after, in the same order; -1 for a removed one.
    /// </summary>
    public static int[] Counterparts(string[] before, string[] after) =>
        LongestCommonSubsequence.Match(Numbers(before, after, before), Numbers(before, after, after));

    private static string[] Words(string text) => text.Split(' ');

    private static int[] Numbers(string[] left, string[] right, string[] words)
    {
        var numbers = left.Concat(right)
            .Distinct(StringComparer.Ordinal)
            .Select((word, index) => (word, index))
            .ToDictionary(pair => pair.word, pair => pair.index, StringComparer.Ordinal);
        return [.. words.Select(word => numbers[word])];
    }

    private static void Add(ImmutableArray<DiffPiece>.Builder pieces, DiffKind kind, string word)
    {
        if (pieces.Count > 0 && pieces[^1].Kind == kind)
            pieces[^1] = pieces[^1] with { Text = $"{pieces[^1].Text} {word}" };
        else
            pieces.Add(new(kind, word));
    }
}
