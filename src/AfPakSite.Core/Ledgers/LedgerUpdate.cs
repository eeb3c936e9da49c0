using System.Collections.Immutable;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>The place of a section on the site.</summary>
/// <param name="Route">The page that contains it.</param>
/// <param name="HasPage">Whether that page is its own.</param>
public readonly record struct SectionPlace(string Route, bool HasPage);

/// <summary>Updates a ledger so that it matches a study.</summary>
public static class LedgerUpdate
{
    /// <summary>The ledger that matches the study. Lost anchors are in neither of its lists.</summary>
    /// <param name="date">The day of the release; null for no release, so that all changes are provisional.</param>
    public static Ledger Of(AnchoredStudy anchored, Func<Section, SectionPlace> placeOf, string? date)
    {
        var diff = anchored.Diff;
        var anchors = anchored.Study.AllSections.SelectMany(section => AnchorsOf(section, placeOf(section)));
        return anchored.Ledger with
        {
            Title = anchored.Study.Title,
            Anchors = [.. anchors.Select(anchor => Updated(anchor, diff.Before(anchor.Id), date))],
            Gone =
            [
                .. diff.Gone,
                .. diff.Retired.Select(anchor => anchor with { Retired = anchor.Retired! with { Date = date } }),
            ],
        };
    }

    /// <summary>The ledger with the study as a new release; the same ledger where nothing changed.</summary>
    /// <param name="today">
    /// The day of the release; where a clock was ahead at the last release, the day of that one, because releases are
    /// in order.
    /// </param>
    public static Ledger Accept(AnchoredStudy anchored, Func<Section, SectionPlace> placeOf, string today)
    {
        var before = anchored.Ledger;
        var last = before.Releases is [.., var release] ? release.Date : today;
        var date = string.CompareOrdinal(last, today) > 0 ? last : today;
        var after = Of(anchored, placeOf, date);
        if (IsSame(before, after) && !before.IsEmpty)
            return before;
        var previousTitle = before.IsEmpty || before.Title == after.Title ? null : before.Title;
        ImmutableArray<Anchor> unmarked = [.. before.Anchors.Select(anchor => anchor with { Retired = null })];
        ImmutableArray<Splice> splices = before.IsEmpty ? [] : Splice.Between(after.Anchors, unmarked);
        return after with { Releases = before.Releases.Add(new(date, previousTitle, splices)) };
    }

    /// <summary>The ledger with decisions about lost anchors, which the next release applies.</summary>
    public static Ledger Retire(Ledger ledger, IEnumerable<Decision> decisions, string date)
    {
        var byId = decisions.ToDictionary(decision => decision.Id, StringComparer.Ordinal);
        return ledger with
        {
            Anchors =
            [
                .. ledger.Anchors.Select(anchor =>
                    byId.TryGetValue(anchor.Id, out var decision)
                        ? anchor.WithRetirement(Retirement.By(decision, date))
                        : anchor
                ),
            ],
        };
    }

    /// <summary>Whether two ledgers contain the same anchors.</summary>
    public static bool IsSame(Ledger before, Ledger after) =>
        before.Title == after.Title
        && before.Anchors.SequenceEqual(after.Anchors)
        && before.Gone.SequenceEqual(after.Gone);

    /// <summary>An anchor of the study with its dates and former addresses: other bytes are not a change.</summary>
    private static Anchor Updated(Anchor anchor, Anchor? before, string? date)
    {
        var dated = Dated(anchor, before, date);
        return before is not null && anchor.HasTextOf(before) ? dated with { Changed = before.Changed } : dated;
    }

    /// <summary>An anchor with the dates and former addresses that follow from its past.</summary>
    /// <remarks>
    /// The file of the ledger leaves these out, so its readers derive them for all time. So this compares the exact
    /// text, whose meaning no later version of the program or of Unicode changes.
    /// </remarks>
    internal static Anchor Dated(Anchor anchor, Anchor? before, string? date) =>
        before is null
            ? anchor with
            {
                First = date,
                Changed = date,
            }
            : anchor with
            {
                First = before.First,
                Changed = before.Text == anchor.Text ? before.Changed : date,
                Was = FormerAddresses(anchor, before),
            };

    private static ImmutableArray<string> FormerAddresses(Anchor anchor, Anchor before) =>
        before.Address == anchor.Address
            ? before.Was
            :
            [
                .. before
                    .Was.Prepend(before.Address)
                    .Where(address => address != anchor.Address)
                    .Distinct(StringComparer.Ordinal),
            ];

    /// <summary>The anchors of a section without its subsections, in reading order and without dates.</summary>
    private static IEnumerable<Anchor> AnchorsOf(Section section, SectionPlace place) =>
        section
            .Paragraphs.SelectMany(paragraph => AnchorsOf(paragraph, place.Route))
            .Prepend(
                Undated(section.Id, AnchorKind.Section, place.Route, section.Title) with
                {
                    Heading = new(section.Level, section.WrittenNumber, section.Slug, place.HasPage),
                }
            );

    private static IEnumerable<Anchor> AnchorsOf(Paragraph paragraph, string route) =>
        paragraph
            .Sentences.Select(sentence =>
                Undated(sentence.Id, AnchorKind.Sentence, route, sentence.Range.Of(paragraph.Text))
            )
            .Prepend(
                Undated(paragraph.Id, AnchorKind.Paragraph, route, paragraph.Text) with
                {
                    Form = FormOf(paragraph),
                }
            );

    private static Anchor Undated(string id, AnchorKind kind, string route, string text) =>
        new(id, kind, route, text, First: null, Changed: null, Heading: null, Form: null, Was: [], Retired: null);

    /// <summary>A mark that is not part of the text; an edition finds the others in its text again.</summary>
    private static StyledPiece MarkOf(NoteMark mark) => new(mark.Range, TextStyle.None, mark.Note);

    private static AnchoredForm? FormOf(Paragraph paragraph)
    {
        ImmutableArray<StyledPiece> styles =
        [
            .. paragraph
                .Runs.Where(run => run.Style != TextStyle.None)
                .Select(run => new StyledPiece(new TextRange(run.Start, run.Length), run.Style))
                .Concat(paragraph.NoteMarks.Where(mark => mark.Range.Length == 0).Select(MarkOf))
                .OrderBy(piece => piece.Range.Start)
                .ThenBy(piece => piece.Range.End),
        ];
        return paragraph.Kind == ParagraphKind.Text && styles.IsEmpty ? null : new(paragraph.Kind, styles);
    }
}
