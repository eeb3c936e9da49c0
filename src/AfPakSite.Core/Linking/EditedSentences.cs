using System.Collections.Immutable;
using AfPakSite.Alignment;
using AfPakSite.Ledgers;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>
/// Finds what sentences that were edited since the last release now have in the place of a quotation, and what the
/// successors of those that are gone have. The ledger knows the sentences as they were, their ids and their successors.
/// </summary>
internal sealed class EditedSentences
{
    private readonly ImmutableArray<(string Before, SentencePlace Now)> edited;

    public EditedSentences(Ledger published, ImmutableArray<SentencePlace> sentences)
    {
        var byId = sentences.ToDictionary(place => place.Id, StringComparer.Ordinal);
        edited =
        [
            .. published
                .AllAnchors.Where(anchor => anchor.Kind == AnchorKind.Sentence)
                .Select(anchor => (anchor.Text, Now: byId.GetValueOrDefault(anchor.Retired?.To ?? anchor.Id)))
                .Where(pair => pair.Now is not null)
                .Select(pair => (WhiteSpace.Collapse(pair.Text), pair.Now!))
                .Where(pair => pair.Item1 != WhiteSpace.Collapse(pair.Item2.Text)),
        ];
    }

    /// <summary>
    /// The new words and their sentence; null unless exactly one sentence had the quotation, and it still has some of
    /// its words.
    /// </summary>
    /// <param name="quotation">With single spaces.</param>
    public (string Words, SentencePlace Place)? Find(string quotation) =>
        quotation.Length > 0
        && edited.Where(pair => pair.Before.Contains(quotation, StringComparison.Ordinal)).Take(2).ToList()
            is [var (before, now)]
        && Counterpart(quotation, before, WhiteSpace.Collapse(now.Text)) is { } words
            ? (words, now)
            : null;

    /// <summary>The words of a new text between those that a quotation from the old one kept, and its own.</summary>
    private static string? Counterpart(string quotation, string before, string after)
    {
        var at = before.IndexOf(quotation, StringComparison.Ordinal);
        var (old, now) = (before.Split(' '), after.Split(' '));
        var first = before.AsSpan(0, at).Count(' ');
        var last = first + quotation.AsSpan().Count(' ');
        var matches = WordDiff.Counterparts(old, now);
        if (matches.AsSpan(first, last - first + 1).IndexOfAnyExcept(-1) < 0)
            return null;
        var start = matches[first] >= 0 ? matches[first] : matches.Take(first).DefaultIfEmpty(-1).Max() + 1;
        var next = matches.Skip(last + 1).FirstOrDefault(match => match >= 0, now.Length);
        var end = matches[last] >= 0 ? matches[last] + 1 : next;
        return Trimmed(string.Join(' ', now[start..end]), quotation);
    }

    /// <summary>The words without the marks around them that the quotation does not have.</summary>
    private static string Trimmed(string words, string quotation)
    {
        var (start, end) = (0, words.Length);
        while (start < end && IsMark(words[start]) && !IsMark(quotation[0]))
            start++;
        while (start < end && IsMark(words[end - 1]) && !IsMark(quotation[^1]))
            end--;
        return words[start..end];
    }

    private static bool IsMark(char c) => char.IsPunctuation(c) || char.IsSymbol(c);
}
