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
/// empty), wherever it was. Its <c>title</c> is the study's title before it, if that was another one. To undo the
/// release before it, continue in the same way; nothing was before the first one.
/// </para>
/// <para>
/// A line of <c>before</c> has only what differs from the nearest later line with its id, in a later state or in
/// <c>gone</c>; <c>null</c> means that the property is missing. A <c>text</c> may be given as a start, a length and a
/// text: this text replaces that many UTF-16 units at that place of the later text. <c>styles</c> may be given in the
/// same way, as a start, a length and a list: this list replaces that many pieces of the later list.
/// </para>
/// <para>
/// The first letter of an id is the kind: a heading of a section, a paragraph, or a sentence. A heading has its
/// <c>level</c> from 1, its <c>number</c> as the study writes it, its <c>slug</c>, and <c>page</c>, which is
/// <c>true</c> if the section is a page of its own. A paragraph that is more than plain text has a <c>form</c>:
/// <c>text</c>, <c>list-item</c>, <c>quotation</c> or <c>code</c>; where it has <c>styles</c>, <c>text</c> is not
/// written. <c>styles</c> lists its pieces by the distance from the end of the piece before (the start of the text, for
/// the first one), the length, and the style: the sum of 1 for emphasis, 2 for strong and 4 for code.
/// </para>
/// <para>
/// These follow from other lines, and are written only where they do not: the <c>route</c>, which is the address of the
/// page, from the section before; the <c>text</c> of a paragraph, from its sentences with a space between them, or with
/// its <c>gaps</c> before, between and after them; <c>first</c> and <c>changed</c>, the day of the first release with
/// the anchor and that of the last one that changed its text, compared exactly; and <c>was</c>, its former addresses,
/// the latest first.
/// The address of a section with a page is its route, that of another section its route, <c>#</c> and its slug, and
/// that of any other anchor its route, <c>#</c> and its id. What a line of <c>gone</c> does not have is as in the last
/// state that contained it.
/// </para>
/// <para>
/// <c>retired</c> is the day on which an anchor was removed, and <c>to</c> the id of the one that answers for it, if
/// there is one. <c>decided</c> is <c>true</c> where the editor decided for <c>to</c>; it is missing where the program
/// found the text in that anchor, and in lines of earlier versions of the program. A line of <c>gone</c> has
/// <c>retired</c> only where it is not the day of the release that removed it. A line of <c>anchors</c> has the three
/// only as a mark: a command decided what becomes of it if the next release removes it.
/// </para>
/// <para>
/// <c>digest</c> covers the whole ledger, <c>previous</c> the release before, and the <c>digest</c> of an edition its
/// text: see <see cref="LedgerDigests"/>. A merge of two branches puts their releases in the order of their dates; a
/// release that is not as it was in a branch lists in <c>merged</c> the digests that it had there. An edition has a
/// <c>date</c>; the second one of a day has the <c>number</c> 2, and so on. It shows the state after a
/// <c>release</c>, counted from 1. Only an edition whose text is that of no release has <c>steps</c>: in the state of
/// its release, each replaces the lines from position <c>at</c>, <c>take</c> of them, by the lines of <c>put</c>, in
/// which nothing follows from other lines. Such an edition has a <c>title</c> if it is another one than that of its
/// release.
/// </para>
/// <para>
/// In this example, the second release added “ in the hills” to the first of two sentences, and removed the second one.
/// An edition shows the first release.
/// </para>
/// <code>
/// {
/// "format":2,
/// "digest":"420adcb9c80663c57bcd264d3fbd7b3881cf19cf309b685ada3e51a93c7b3f19",
/// "title":"On Tea",
/// "releases":[
/// {"date":"2026-01-01"},
/// {"date":"2026-02-01","previous":"2d4601d24c639582cbed3db6f459d60714493166af97076d66dec6e018568fb5","before":[
/// {"id":"s-tea222","text":[12,13,""]},
/// {"id":"s-tea333","after":"s-tea222"}
/// ]}
/// ],
/// "editions":[
/// {"date":"2026-01-15","release":1,"digest":"a2d22139365d669214e49cdc5feef80051839a41dfdd5203df3b99b61af486e4"}
/// ],
/// "anchors":[
/// {"id":"h-leaves","route":"/sections/leaves/","level":1,"number":"1.","slug":"leaves","page":true,"text":"Leaves"},
/// {"id":"p-tea444","styles":[[0,3,1]]},
/// {"id":"s-tea222","text":"Tea is grown in the hills."}
/// ],
/// "gone":[
/// {"id":"s-tea333","text":"Tea withers.","to":"s-tea222"}
/// ]
/// }
/// </code>
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
            texts[0] = ReleaseText(ledger.Releases[0], null, new([], []));
        return texts;
    }

    /// <param name="previous">The digest of the release before it; null for the first release.</param>
    private static string ReleaseText(Release release, string? previous, ReleaseDiff diff)
    {
        var text = new StringBuilder("{\"date\":").Append(JsonText.Quote(release.Date));
        if (previous is not null)
            text.Append(",\"previous\":\"").Append(previous).Append('"');
        if (!release.Merged.IsEmpty)
            text.Append(",\"merged\":[").AppendJoin(',', release.Merged.Select(JsonText.Quote)).Append(']');
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
        var text = new StringBuilder("{").Append(NameText(edition.Name)).Append(",\"release\":");
        text.Append(CanonicalJson.Number(edition.Release));
        text.Append(",\"digest\":\"").Append(digest).Append('"');
        if (edition.Title is { } title)
            text.Append(",\"title\":").Append(JsonText.Quote(title));
        if (!edition.Splices.IsEmpty)
            text.Append(",\"steps\":").Append(ListText(edition.Splices.Select(StepText)));
        return text.Append('}').ToString();
    }

    /// <summary>The name of an edition, as its object begins.</summary>
    internal static string NameText(EditionName name) =>
        name.WrittenNumber is { } number
            ? $"\"date\":{JsonText.Quote(name.Date)},\"number\":{CanonicalJson.Number(number)}"
            : $"\"date\":{JsonText.Quote(name.Date)}";

    private static string StepText(Splice step) =>
        $"{{\"at\":{CanonicalJson.Number(step.At)},\"take\":{CanonicalJson.Number(step.Take)},\"put\":{ListText(step.Put.Select(anchor => LineWriter.Whole(StoredHistory.Whole(anchor))))}}}";
}
