using System.Text.Json;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>Reads format 1 of the ledger, in which every line is whole and nothing has a digest.</summary>
internal static class LedgerFile1Reader
{
    /// <exception cref="LedgerException">The tool did not write such a file.</exception>
    public static Ledger Read(JsonElement root) =>
        new(
            JsonFields.Text(root, "title"),
            JsonFields.List(root, "anchors", ReadAnchor),
            JsonFields.List(root, "gone", ReadAnchor),
            JsonFields.List(root, "releases", ReadRelease),
            JsonFields.List(
                root,
                "editions",
                edition => new Edition(JsonFields.Text(edition, "date"), JsonFields.Number(edition, "release"))
            )
        );

    private static Release ReadRelease(JsonElement release) =>
        new(
            JsonFields.Text(release, "date"),
            JsonFields.OptionalText(release, "title-before"),
            JsonFields.List(
                release,
                "before",
                splice => new Splice(
                    JsonFields.Number(splice, "at"),
                    JsonFields.Number(splice, "take"),
                    JsonFields.List(splice, "put", ReadAnchor)
                )
            )
        );

    private static Anchor ReadAnchor(JsonElement anchor)
    {
        var id = JsonFields.Text(anchor, "id");
        var kind = JsonFields.Text(anchor, "kind", id) switch
        {
            "section" => AnchorKind.Section,
            "paragraph" => AnchorKind.Paragraph,
            "sentence" => AnchorKind.Sentence,
            var other => throw new LedgerException(new LedgerFault.UnknownKind(id, other), id),
        };
        return new(
            id,
            kind,
            JsonFields.Text(anchor, "route", id),
            JsonFields.Text(anchor, "text", id),
            JsonFields.Text(anchor, "first", id),
            JsonFields.Text(anchor, "changed", id),
            kind == AnchorKind.Section ? ReadHeading(anchor, id) : null,
            JsonFields.OptionalText(anchor, "form", id) is { } form
                ? new(ParagraphForm.Read(form, id), JsonFields.List(anchor, "styles", piece => ReadStyle(piece, id)))
                : null,
            JsonFields.OptionalList(anchor, "was", address => JsonFields.TextOf(address, "was", id) ?? ""),
            JsonFields.Has(anchor, "retired")
                ? new(JsonFields.Text(anchor, "retired", id), JsonFields.OptionalText(anchor, "to", id))
                : null
        );
    }

    private static AnchoredHeading ReadHeading(JsonElement anchor, string id) =>
        new(
            JsonFields.Number(anchor, "level", id),
            JsonFields.OptionalText(anchor, "number", id),
            JsonFields.Text(anchor, "slug", id),
            JsonFields.Flag(anchor, "page", id)
        );

    private static StyledPiece ReadStyle(JsonElement piece, string id)
    {
        var (start, length, style) = LineReader.StyleOf(piece, id);
        return new(new TextRange(start, length), (TextStyle)style);
    }
}
