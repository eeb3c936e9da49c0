using System.Collections.Immutable;
using AfPakSite.Ledgers;

namespace AfPakSite.History;

/// <summary>An entry in a page's list of former places, which answers for all names of its text.</summary>
/// <param name="Within">The other names that lead to it: those of its anchor, and the ids of sentences that went with
/// it.</param>
public sealed record FormerNote(FormerPlace Place, ImmutableArray<string> Within)
{
    /// <summary>Makes notes of places, so that each name is in exactly one note.</summary>
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

    /// <summary>
    /// The place whose note includes another: the first one of the same anchor, or a sentence's paragraph; null for
    /// none.
    /// </summary>
    private static FormerPlace? ParentOf(FormerPlace place, IReadOnlyList<FormerPlace> places)
    {
        var first = places.First(other => other.Anchor.Id == place.Anchor.Id);
        return first != place ? first
            : place.Anchor.Kind == AnchorKind.Sentence ? ParagraphOf(place, places)
            : null;
    }

    /// <summary>Of the paragraphs that contain a sentence, the shortest, which is the one that it was in.</summary>
    private static FormerPlace? ParagraphOf(FormerPlace sentence, IReadOnlyList<FormerPlace> places) =>
        places
            .Where(place => place.Anchor.Kind == AnchorKind.Paragraph && Contains(place, sentence))
            .MinBy(paragraph => paragraph.Anchor.Text.Length);

    /// <summary>Whether a paragraph contains a sentence, and its successor contains that of the sentence.</summary>
    private static bool Contains(FormerPlace paragraph, FormerPlace sentence) =>
        paragraph.Successor?.Route == sentence.Successor?.Route
        && Contains(paragraph.Anchor, sentence.Anchor)
        && (
            paragraph.Successor is not { } whole
            || whole.Id == sentence.Successor!.Id
            || Contains(whole, sentence.Successor)
        );

    private static bool Contains(Anchor whole, Anchor part) => whole.Text.Contains(part.Text, StringComparison.Ordinal);
}
