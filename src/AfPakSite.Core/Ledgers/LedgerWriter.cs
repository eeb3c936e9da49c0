using System.Collections.Immutable;
using System.Text;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>
/// Writes the ledger as JSON with one anchor per line, so that a small edit of the study changes few lines. The file
/// contains what cannot be derived, once.
/// </summary>
/// <remarks>
/// <para>
/// <c>anchors</c> is the study of today in reading order, <c>gone</c> what is not in it any more, and <c>releases</c>
/// how to go back: to undo the last release, remove the ids in <c>added</c>, and for each line of <c>before</c>,
/// replace the line with its id; a line with <c>after</c> belongs behind the line with that id (first, if the id is
/// empty), wherever it was. To undo the release before it, continue in the same way.
/// </para>
/// <para>
/// A line of <c>before</c> has only what differs from the nearest later line with its id, in a later state or in
/// <c>gone</c>; <c>null</c> means that the property is missing. A text may be given as a start, a length and a text:
/// this text replaces that many UTF-16 units at that place of the later text. <c>styles</c> lists pieces of a paragraph
/// by the distance from the piece before, the length, and the style: the sum of 1 for emphasis, 2 for strong and 4 for
/// code.
/// </para>
/// <para>
/// The first letter of an id is the kind: a heading of a section, a paragraph, or a sentence. These follow from other
/// lines, and are written only where they do not: the <c>route</c>, from the section before; the <c>text</c> of a
/// paragraph, from its sentences with a space between them, or with its <c>gaps</c> before, between and after them;
/// <c>first</c> and <c>changed</c>, the day of the first release with the anchor and that of the last one that changed
/// its text, compared exactly; <c>was</c>, its former addresses, the latest first; and <c>retired</c>, the day of the
/// release that removed it.
/// </para>
/// <para>
/// <c>digest</c> covers the whole ledger, <c>previous</c> the release before, and the <c>digest</c> of an edition its
/// text: see <see cref="LedgerDigests"/>. Only an edition whose text is that of no release has <c>steps</c>: in the
/// state of its release, each replaces the lines from position <c>at</c>, <c>take</c> of them, by the whole lines of
/// <c>put</c>.
/// </para>
/// </remarks>
public static class LedgerWriter
{
    internal const int Format = 2;

    public static string Write(Ledger ledger)
    {
        var (digests, history) = (LedgerDigests.Of(ledger), StoredHistory.Of(ledger));
        ImmutableArray<StoredLine> lines = history.States is [.., var last]
            ? last
            : [.. ledger.Anchors.Select(StoredHistory.Whole)];
        var text = new StringBuilder("{\n");
        text.Append("\"format\":").Append(Format);
        text.Append(",\n\"digest\":\"").Append(digests.Head);
        text.Append("\",\n\"title\":").Append(JsonText.Quote(ledger.Title));
        AppendList(text, "releases", Releases(ledger, history, digests, lines));
        AppendList(text, "editions", ledger.Editions.Zip(digests.Editions, EditionText));
        AppendList(
            text,
            "anchors",
            lines.Zip(ledger.Anchors, (line, anchor) => LineWriter.Whole(line, anchor.Retired))
        );
        AppendList(
            text,
            "gone",
            history.Gone.Zip(
                ledger.Gone,
                (line, anchor) => LineWriter.Whole(line, anchor.Retired, history.RemovalOf(line.Id))
            )
        );
        return text.Append("\n}\n").ToString();
    }

    private static void AppendList(StringBuilder text, string name, IEnumerable<string> items) =>
        text.Append(",\n\"").Append(name).Append("\":").Append(ListText(items));

    /// <summary>A list with one item per line.</summary>
    private static string ListText(IEnumerable<string> items)
    {
        var text = string.Join(",\n", items);
        return text.Length == 0 ? "[]" : $"[\n{text}\n]";
    }

    private static string[] Releases(
        Ledger ledger,
        StoredHistory history,
        LedgerDigests digests,
        ImmutableArray<StoredLine> anchors
    )
    {
        var nearest = history.Gone.Concat(anchors).ToDictionary(line => line.Id, StringComparer.Ordinal);
        var texts = new string[ledger.Releases.Length];
        for (var index = texts.Length - 1; index > 0; index--)
            texts[index] = ReleaseText(
                ledger.Releases[index],
                digests.Releases[index - 1],
                ReleaseDiff.Between(history.States[index], history.States[index - 1], nearest)
            );
        if (texts.Length > 0)
            texts[0] = LineWriter.Write(json => json.WriteString("date", ledger.Releases[0].Date));
        return texts;
    }

    private static string ReleaseText(Release release, string previous, ReleaseDiff diff)
    {
        var text = new StringBuilder("{\"date\":").Append(JsonText.Quote(release.Date));
        text.Append(",\"previous\":\"").Append(previous).Append('"');
        if (release.PreviousTitle is { } title)
            text.Append(",\"title\":").Append(JsonText.Quote(title));
        if (!diff.Added.IsEmpty)
            text.Append(",\"added\":[").AppendJoin(',', diff.Added.Select(JsonText.Quote)).Append(']');
        if (!diff.Before.IsEmpty)
            text.Append(",\"before\":").Append(ListText(diff.Before));
        return text.Append('}').ToString();
    }

    private static string EditionText(Edition edition, string digest)
    {
        var text = new StringBuilder("{\"date\":").Append(JsonText.Quote(edition.Date));
        text.Append(",\"release\":").Append(CanonicalJson.Number(edition.Release));
        text.Append(",\"digest\":\"").Append(digest).Append('"');
        if (edition.Title is { } title)
            text.Append(",\"title\":").Append(JsonText.Quote(title));
        if (!edition.Splices.IsEmpty)
            text.Append(",\"steps\":").Append(ListText(edition.Splices.Select(StepText)));
        return text.Append('}').ToString();
    }

    private static string StepText(Splice step) =>
        $"{{\"at\":{CanonicalJson.Number(step.At)},\"take\":{CanonicalJson.Number(step.Take)},\"put\":{ListText(step.Put.Select(anchor => LineWriter.Whole(StoredHistory.Whole(anchor))))}}}";
}
