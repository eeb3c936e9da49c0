using System.Collections.Immutable;

namespace AfPakSite.Ledgers;

/// <summary>Reads lists in the order of the study: a section, its paragraphs, each followed by its sentences.</summary>
internal static class ReadingOrder
{
    /// <summary>The sentences that follow a paragraph.</summary>
    /// <param name="start">The index after the paragraph.</param>
    public static ImmutableArray<T> SentencesAt<T>(ImmutableArray<T> items, int start, Func<T, AnchorKind> kindOf)
    {
        var end = start;
        while (end < items.Length && kindOf(items[end]) == AnchorKind.Sentence)
            end++;
        return items[start..end];
    }
}
