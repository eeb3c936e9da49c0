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
    private readonly ImmutableArray<FormerSentence> edited;
    private readonly ImmutableArray<FormerSentence> gone;

    public EditedSentences(Ledger published, ImmutableArray<SentencePlace> sentences)
    {
        var (byId, byParagraph) = (
            sentences.ToDictionary(place => place.Id, StringComparer.Ordinal),
            sentences.ToLookup(place => place.Paragraph.Id, StringComparer.Ordinal)
        );
        edited =
        [
            .. published
                .Anchors.Where(anchor => anchor.Kind == AnchorKind.Sentence && byId.ContainsKey(anchor.Id))
                .Select(anchor => new FormerSentence(WhiteSpace.Collapse(anchor.Text), [byId[anchor.Id]]))
                .Where(sentence => sentence.Text != WhiteSpace.Collapse(sentence.Now[0].Text)),
        ];
        gone =
        [
            .. Decided(published)
                .Where(pair => !byId.ContainsKey(pair.Gone.Id))
                .Select(pair => new FormerSentence(WhiteSpace.Collapse(pair.Gone.Text), NowOf(pair.Successor)))
                .Where(sentence => !sentence.Now.IsEmpty),
        ];

        ImmutableArray<SentencePlace> NowOf(string id) =>
            byId.GetValueOrDefault(id) is { } place ? [place] : [.. byParagraph[id]];
    }

    /// <summary>
    /// The new words and their sentence; null unless exactly one sentence had the quotation, and it still has some of
    /// its words. The successor of a sentence that is gone must have half of them.
    /// </summary>
    /// <param name="quotation">With single spaces.</param>
    public (string Words, SentencePlace Place, bool IsSuccessor)? Find(string quotation) =>
        quotation.Length == 0 ? null
        : Find(edited, quotation, 1) is var (words, place) ? (words, place, false)
        : Find(gone, quotation, quotation.AsSpan().Count(' ') / 2 + 1) is var (own, successor) ? (own, successor, true)
        : null;

    private static (string Words, SentencePlace Place)? Find(
        ImmutableArray<FormerSentence> sentences,
        string quotation,
        int fewestWords
    ) =>
        sentences.Where(sentence => sentence.Text.Contains(quotation, StringComparison.Ordinal)).Take(2).ToList()
            is [var former]
        && former
            .Now.Select(place =>
                (Words: Counterpart(quotation, former.Text, WhiteSpace.Collapse(place.Text), fewestWords), place)
            )
            .Where(pair => pair.Words is not null)
            .Take(2)
            .ToList()
            is [var now]
            ? (now.Words!, now.place)
            : null;

    /// <summary>
    /// The sentences that are gone, each with the id that answers for it. The decision about a paragraph is one about
    /// its sentences.
    /// </summary>
    private static IEnumerable<(Anchor Gone, string Successor)> Decided(Ledger published)
    {
        Anchor? paragraph = null;
        foreach (var anchor in published.Anchors)
        {
            if (anchor.Kind != AnchorKind.Sentence)
                paragraph = anchor;
            else if ((anchor.Retired?.To ?? paragraph?.Retired?.To) is { } to)
                yield return (anchor, to);
        }
        foreach (var anchor in published.Gone)
            if (anchor is { Kind: AnchorKind.Sentence, Retired.To: { } to })
                yield return (anchor, to);
    }

    /// <summary>The words of a new text between those that a quotation from the old one kept, and its own.</summary>
    private static string? Counterpart(string quotation, string before, string after, int fewestWords)
    {
        var at = before.IndexOf(quotation, StringComparison.Ordinal);
        var (old, now) = (before.Split(' '), after.Split(' '));
        var first = before.AsSpan(0, at).Count(' ');
        var last = first + quotation.AsSpan().Count(' ');
        var matches = WordDiff.Counterparts(old, now);
        if (matches[first..(last + 1)].Count(match => match >= 0) < fewestWords)
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

    /// <param name="Text">As it was at the last release, with single spaces.</param>
    /// <param name="Now">The sentences that may have its words now.</param>
    private sealed record FormerSentence(string Text, ImmutableArray<SentencePlace> Now);
}
