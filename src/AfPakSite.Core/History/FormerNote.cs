using System.Collections.Immutable;
using AfPakSite.Ledgers;

namespace AfPakSite.History;

/// <summary>An entry in a page's list of what is no longer on it, which answers for every name of what stood there.</summary>
/// <param name="Within">The other names that lead to it: its own, and the ids of sentences that went with it.</param>
public sealed record FormerNote(FormerPlace Place, ImmutableArray<string> Within)
{
    /// <summary>Makes notes of places, so that each name stands in exactly one of them.</summary>
    public static ImmutableArray<FormerNote> Of(IReadOnlyList<FormerPlace> places)
    {
        var within = places
            .Select(place => (place.Name, Parent: ParentOf(place, places)))
            .ToLookup(pair => pair.Parent, pair => pair.Name);
        var alone = within[null].ToHashSet(StringComparer.Ordinal);
        return
        [
            .. places
                .Where(place => alone.Contains(place.Name))
                .Select(place => new FormerNote(place, [.. within[place]])),
        ];
    }

    /// <summary>The place with whose note one is told: the first of the same anchor, or the paragraph of a sentence; null where it has its own.</summary>
    private static FormerPlace? ParentOf(FormerPlace place, IReadOnlyList<FormerPlace> places)
    {
        var first = places.First(other => other.Anchor.Id == place.Anchor.Id);
        return first != place ? first
            : place.Anchor.Kind == AnchorKind.Sentence ? ParagraphOf(place, places)
            : null;
    }

    /// <summary>Of the paragraphs that went the same way and hold a sentence, the one in which it stood.</summary>
    private static FormerPlace? ParagraphOf(FormerPlace sentence, IReadOnlyList<FormerPlace> places) =>
        places
            .Where(place => place.Anchor.Kind == AnchorKind.Paragraph && Holds(place, sentence))
            .MinBy(paragraph =>
                paragraph.Anchor.Text.Contains(sentence.Anchor.Text, StringComparison.Ordinal)
                    ? paragraph.Anchor.Text.Length
                    : int.MaxValue
            );

    private static bool Holds(FormerPlace paragraph, FormerPlace sentence) =>
        paragraph.Successor?.Route == sentence.Successor?.Route
        && paragraph.Text.Contains(sentence.Text, StringComparison.Ordinal);
}
