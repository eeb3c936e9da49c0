using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Studies;

namespace AfPakSite.Linking;

/// <summary>What a page says beside a sentence of the study.</summary>
/// <param name="Works">The works that the sentence cites, each once.</param>
/// <param name="Terms">The terms that the page uses first in this sentence, which does not explain them.</param>
/// <param name="Places">The places that the page names first in this sentence.</param>
/// <param name="Events">The events that the page proves first with this sentence.</param>
/// <param name="Items">The items of the argument that quote the sentence; none in the body of the study, which has the
/// sentences of nearly all of them.</param>
public sealed record SentenceNote(
    ImmutableArray<Work> Works,
    ImmutableArray<Term> Terms,
    ImmutableArray<Place> Places,
    ImmutableArray<TimelineEvent> Events,
    ImmutableArray<PlacedItem> Items
)
{
    public bool IsEmpty => Works.IsEmpty && Terms.IsEmpty && Places.IsEmpty && Events.IsEmpty && Items.IsEmpty;
}

/// <summary>
/// Decides which notes a page has. To keep the margin quiet, a page explains a term, names a place and dates an event
/// only once; a work is noted with each sentence that cites it.
/// </summary>
public static class SentenceNotes
{
    /// <summary>The notes of a page, by the id of the sentence; sentences without notes are missing.</summary>
    /// <param name="sections">The sections of the page in reading order, without their subsections.</param>
    public static IReadOnlyDictionary<string, SentenceNote> Of(LinkedSite linked, IEnumerable<Section> sections)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var notes = new Dictionary<string, SentenceNote>(StringComparer.Ordinal);
        foreach (
            var (section, paragraph) in sections.SelectMany(section =>
                section.Paragraphs.Select(paragraph => (section, paragraph))
            )
        )
        {
            var citations = linked.CitationsIn(paragraph).ToLookup(citation => citation.Place.Id);
            var uses = linked.UsesIn(paragraph).ToLookup(use => use.Place!.Id);
            var mentions = linked.MentionsIn(paragraph).ToLookup(mention => mention.Place.Id);
            foreach (var id in paragraph.Sentences.Select(sentence => sentence.Id))
            {
                var note = new SentenceNote(
                    [.. citations[id].SelectMany(citation => citation.Works).Distinct()],
                    [.. uses[id].Where(use => seen.Add(use.Term) && IsNewTo(use)).Select(use => use.Term)],
                    [.. mentions[id].Select(mention => mention.Entity).OfType<Place>().Where(seen.Add)],
                    [.. linked.EventsAt(id).Where(seen.Add)],
                    section.Kind == SectionKind.Body ? [] : [.. linked.ItemsAt(id)]
                );
                if (!note.IsEmpty)
                    notes.Add(id, note);
            }
        }
        return notes;
    }

    /// <summary>Whether a note on a term says something that its sentence does not.</summary>
    private static bool IsNewTo(TermUse use) =>
        use.Term.Statement.Text.Length > 0
        || use.Term.Expansion is { } expansion
            && !use.Place!.Text.Contains(expansion.Value, StringComparison.OrdinalIgnoreCase);
}
