using System.Collections.Immutable;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>Where a section stands on the site.</summary>
/// <param name="Route">The page.</param>
/// <param name="HasPage">Whether the page is its own.</param>
public sealed record SectionPlace(string Route, bool HasPage);

/// <summary>The ledger as it follows from a study: what stands where, what changed, what is gone.</summary>
public static class LedgerUpdate
{
    /// <summary>The next ledger. What is neither in the study nor retired is in neither of its lists: it is lost.</summary>
    /// <param name="date">The day of the release; null where nothing is released, so that what is new stays provisional.</param>
    public static Ledger Of(AnchoredStudy anchored, Func<Section, SectionPlace> placeOf, string? date)
    {
        var ledger = anchored.Ledger;
        ImmutableArray<Anchor> anchors =
        [
            .. Lines(anchored.Study, placeOf)
                .Select(line =>
                    anchored.Diff.Before(line.Id) is { } old
                        ? Kept(old, line, date)
                        : line with
                        {
                            First = date,
                            Changed = date,
                        }
                ),
        ];
        ImmutableArray<Anchor> gone =
        [
            .. anchored.Diff.Gone,
            .. anchored.Diff.Retired.Select(anchor => Dated(anchor, date)),
        ];
        return ledger with { Title = anchored.Study.Title, Anchors = anchors, Gone = gone };
    }

    /// <summary>The next ledger as a release of a day; the same ledger where nothing is to be released.</summary>
    public static Ledger Accept(AnchoredStudy anchored, Func<Section, SectionPlace> placeOf, string date)
    {
        var (before, after) = (anchored.Ledger, Of(anchored, placeOf, date));
        if (IsSame(before, after) && !before.IsEmpty)
            return before;
        var previousTitle = before.IsEmpty || before.Title == after.Title ? null : before.Title;
        ImmutableArray<Anchor> unmarked = [.. before.Anchors.Select(anchor => anchor with { Retired = null })];
        ImmutableArray<Splice> splices = before.IsEmpty ? [] : Splice.Between(after.Anchors, unmarked);
        return after with { Releases = before.Releases.Add(new(date, previousTitle, splices)) };
    }

    /// <summary>Whether a ledger already says what the study says.</summary>
    public static bool IsSame(Ledger before, Ledger after) =>
        before.Title == after.Title
        && before.Anchors.SequenceEqual(after.Anchors)
        && before.Gone.SequenceEqual(after.Gone);

    private static Anchor Kept(Anchor old, Anchor line, string? date) =>
        line with
        {
            First = old.First,
            Changed = old.Text == line.Text ? old.Changed : date,
            Was =
                old.Address == line.Address
                    ? old.Was
                    : [.. old.Was.Prepend(old.Address).Where(address => address != line.Address).Distinct()],
        };

    private static Anchor Dated(Anchor retired, string? date) =>
        retired with
        {
            Retired = retired.Retired! with { Date = date },
        };

    /// <summary>The lines of a study without their dates, in reading order.</summary>
    private static IEnumerable<Anchor> Lines(Study study, Func<Section, SectionPlace> placeOf)
    {
        foreach (var section in study.AllSections)
        {
            var place = placeOf(section);
            yield return new(section.Id, AnchorKind.Section, place.Route, section.Title, null, null)
            {
                Heading = new(section.Level, section.WrittenNumber, section.Slug, place.HasPage),
            };
            foreach (var paragraph in section.Paragraphs)
            {
                yield return new(paragraph.Id, AnchorKind.Paragraph, place.Route, paragraph.Text, null, null)
                {
                    Form = FormOf(paragraph),
                };
                foreach (var sentence in paragraph.Sentences)
                    yield return new(
                        sentence.Id,
                        AnchorKind.Sentence,
                        place.Route,
                        sentence.Range.Of(paragraph.Text),
                        null,
                        null
                    );
            }
        }
    }

    private static AnchoredForm? FormOf(Paragraph paragraph)
    {
        ImmutableArray<StyledPiece> styles =
        [
            .. paragraph
                .Runs.Where(run => run.Style != TextStyle.None)
                .Select(run => new StyledPiece(new TextRange(run.Start, run.Length), run.Style)),
        ];
        return paragraph.Kind == ParagraphKind.Text && styles.IsEmpty ? null : new(paragraph.Kind, styles);
    }
}
