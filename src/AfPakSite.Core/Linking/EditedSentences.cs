using System.Collections.Immutable;
using AfPakSite.Alignment;
using AfPakSite.Ledgers;
using AfPakSite.Studies;
using AfPakSite.Text;
using Likeness = AfPakSite.Diagnostics.Likeness;

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
        var successors = SuccessorsIn(published);
        gone =
        [
            .. published
                .AllAnchors.Where(anchor => anchor.Kind == AnchorKind.Sentence && !byId.ContainsKey(anchor.Id))
                .Select(anchor => new FormerSentence(WhiteSpace.Collapse(anchor.Text), NowOf(anchor.Id)))
                .Where(sentence => !sentence.Now.IsEmpty),
        ];

        ImmutableArray<SentencePlace> NowOf(string id)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (seen.Add(id) && successors.TryGetValue(id, out var next))
                id = next;
            return byId.GetValueOrDefault(id) is { } place ? [place] : [.. byParagraph[id]];
        }
    }

    /// <summary>
    /// The new words and their sentence; null unless exactly one sentence had the quotation, and it still has some of
    /// its words. The successor of a sentence that is gone must have half of them; otherwise it is given as a whole.
    /// </summary>
    /// <param name="quotation">With single spaces.</param>
    public EditedPassage? Find(string quotation)
    {
        if (quotation.Length == 0)
            return null;
        if (FormerWith(quotation, edited) is { } before)
            return Find(before, quotation, 1, Likeness.EditedSentence);
        if (FormerWith(quotation, gone) is not { } lost)
            return null;
        return Find(lost, quotation, quotation.AsSpan().Count(' ') / 2 + 1, Likeness.Successor)
            ?? (lost.Now is [var only] ? new(WhiteSpace.Collapse(only.Text), only, Likeness.Successor, false) : null);
    }

    /// <summary>The one sentence that had a quotation; null if none or several had it.</summary>
    private static FormerSentence? FormerWith(string quotation, ImmutableArray<FormerSentence> sentences) =>
        sentences.Where(sentence => sentence.Text.Contains(quotation, StringComparison.Ordinal)).Take(2).ToList()
            is [var one]
            ? one
            : null;

    private static EditedPassage? Find(FormerSentence former, string quotation, int fewestWords, Likeness likeness) =>
        former
            .Now.Select(place =>
                (Words: Counterpart(quotation, former.Text, WhiteSpace.Collapse(place.Text), fewestWords), place)
            )
            .Where(pair => pair.Words is not null)
            .Take(2)
            .ToList()
            is [var now]
            ? new(now.Words!, now.place, likeness, true)
            : null;

    /// <summary>
    /// The ids that answer for sentences that are gone. The decision about a paragraph is one about its sentences.
    /// </summary>
    private static Dictionary<string, string> SuccessorsIn(Ledger published)
    {
        var successors = new Dictionary<string, string>(StringComparer.Ordinal);
        Anchor? parent = null;
        foreach (var anchor in published.Anchors)
        {
            if (anchor.Kind != AnchorKind.Sentence)
                parent = anchor;
            if ((anchor.Retired ?? (anchor.Kind == AnchorKind.Sentence ? parent?.Retired : null))?.To is { } to)
                successors[anchor.Id] = to;
        }
        foreach (var anchor in published.Gone)
            if (anchor.Retired?.To is { } to)
                successors[anchor.Id] = to;
        return successors;
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

/// <summary>What a sentence has now in the place of a quotation that it had at the last release.</summary>
/// <param name="CanBeQuoted">Whether the words are like the quotation, so that they may replace it.</param>
internal sealed record EditedPassage(string Words, SentencePlace Place, Likeness Likeness, bool CanBeQuoted);
