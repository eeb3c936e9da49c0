using System.Collections.Immutable;
using System.Text.Json;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>
/// Reads a ledger that <see cref="LedgerWriter"/> wrote; any other file is reported, never guessed at.
/// </summary>
public static class LedgerReader
{
    /// <summary>Reads the ledger; returns an empty one if there is no file or it cannot be read.</summary>
    public static Ledger Read(SourceText? file, DiagnosticBag diagnostics)
    {
        if (file is null)
            return Ledger.Empty;
        try
        {
            using var json = JsonDocument.Parse(file.Content);
            var ledger = Read(json.RootElement);
            LedgerChecker.Require(ledger);
            return ledger;
        }
        catch (JsonException broken)
        {
            var line = broken.LineNumber ?? 0;
            var place = new SourceSpan(file, file.OffsetOf((int)line + 1, 1), 0);
            diagnostics.Add(Catalog.LedgerMalformed(place, new LedgerFault.NotJson(line + 1)));
        }
        catch (LedgerException refusal)
        {
            var place = refusal.Id is null ? file.Start : PlaceOf(file, refusal.Id);
            diagnostics.Add(Catalog.LedgerMalformed(place, refusal.Fault));
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or FormatException or ArgumentException)
        {
            diagnostics.Add(Catalog.LedgerMalformed(file.Start, new LedgerFault.OtherType()));
        }
        return Ledger.Empty;
    }

    /// <summary>The id of an anchor in the file; the start of the file if it is not found.</summary>
    public static SourceSpan PlaceOf(SourceText file, string id)
    {
        var start = file.Content.LastIndexOf($"{{\"id\":\"{id}\"", StringComparison.Ordinal);
        return start < 0 ? file.Start : new(file, start + "{\"id\":".Length, id.Length + 2);
    }

    private static Ledger Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || Number(root, "format", null) != LedgerWriter.Format)
            throw new LedgerException(new LedgerFault.OtherFormat(LedgerWriter.Format));
        return new(
            Text(root, "title", null),
            List(root, "anchors", ReadAnchor),
            List(root, "gone", ReadAnchor),
            List(root, "releases", ReadRelease),
            List(
                root,
                "editions",
                edition => new Edition(Text(edition, "date", null), Number(edition, "release", null))
            )
        );
    }

    private static Release ReadRelease(JsonElement release) =>
        new(
            Text(release, "date", null),
            OptionalText(release, "title-before", null),
            List(
                release,
                "before",
                splice => new Splice(
                    Number(splice, "at", null),
                    Number(splice, "take", null),
                    List(splice, "put", ReadAnchor)
                )
            )
        );

    private static Anchor ReadAnchor(JsonElement anchor)
    {
        var id = Text(anchor, "id", null);
        var kind = Text(anchor, "kind", id) switch
        {
            "section" => AnchorKind.Section,
            "paragraph" => AnchorKind.Paragraph,
            "sentence" => AnchorKind.Sentence,
            var other => throw new LedgerException(new LedgerFault.UnknownKind(id, other), id),
        };
        return new(
            id,
            kind,
            Text(anchor, "route", id),
            Text(anchor, "text", id),
            OptionalText(anchor, "first", id),
            OptionalText(anchor, "changed", id),
            kind == AnchorKind.Section ? ReadHeading(anchor, id) : null,
            OptionalText(anchor, "form", id) is { } form
                ? new(FormOf(form, id), List(anchor, "styles", piece => ReadStyle(piece, id)))
                : null,
            anchor.TryGetProperty("was", out _) ? List(anchor, "was", address => address.GetString() ?? "") : [],
            anchor.TryGetProperty("retired", out _)
                ? new(OptionalText(anchor, "retired", id), OptionalText(anchor, "to", id))
                : null
        );
    }

    private static AnchoredHeading ReadHeading(JsonElement anchor, string id) =>
        new(
            Number(anchor, "level", id),
            OptionalText(anchor, "number", id),
            Text(anchor, "slug", id),
            Flag(anchor, "page", id)
        );

    private static StyledPiece ReadStyle(JsonElement piece, string id)
    {
        if (piece.ValueKind != JsonValueKind.Array || piece.GetArrayLength() != 3)
            throw new LedgerException(new LedgerFault.StyleMalformed(id), id);
        return new(new TextRange(piece[0].GetInt32(), piece[1].GetInt32()), (TextStyle)piece[2].GetInt32());
    }

    private static ParagraphKind FormOf(string word, string id) =>
        word switch
        {
            "text" => ParagraphKind.Text,
            "list-item" => ParagraphKind.ListItem,
            "quotation" => ParagraphKind.Quotation,
            "code" => ParagraphKind.Code,
            _ => throw new LedgerException(new LedgerFault.UnknownForm(id, word), id),
        };

    private static ImmutableArray<T> List<T>(JsonElement element, string property, Func<JsonElement, T> read)
    {
        if (!element.TryGetProperty(property, out var list) || list.ValueKind != JsonValueKind.Array)
            throw NotType(property, LedgerType.List, null);
        var items = ImmutableArray.CreateBuilder<T>(list.GetArrayLength());
        foreach (var item in list.EnumerateArray())
            items.Add(read(item));
        return items.MoveToImmutable();
    }

    private static string Text(JsonElement element, string property, string? id) =>
        OptionalText(element, property, id) ?? throw Missing(property, id);

    private static string? OptionalText(JsonElement element, string property, string? id) =>
        !element.TryGetProperty(property, out var text) || text.ValueKind == JsonValueKind.Null ? null
        : text.ValueKind == JsonValueKind.String ? text.GetString()
        : throw NotType(property, LedgerType.Text, id);

    private static int Number(JsonElement element, string property, string? id)
    {
        if (!element.TryGetProperty(property, out var number))
            throw Missing(property, id);
        return number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var value)
            ? value
            : throw NotType(property, LedgerType.WholeNumber, id);
    }

    private static bool Flag(JsonElement element, string property, string? id)
    {
        if (!element.TryGetProperty(property, out var flag))
            throw Missing(property, id);
        return flag.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? flag.GetBoolean()
            : throw NotType(property, LedgerType.Flag, id);
    }

    private static LedgerException Missing(string property, string? id) => new(new LedgerFault.Missing(property), id);

    private static LedgerException NotType(string property, LedgerType type, string? id) =>
        new(new LedgerFault.NotType(property, type), id);
}

/// <summary>Ends the reading of a ledger that the tool did not write; it never leaves the reader.</summary>
/// <param name="id">The anchor whose line has the fault; null where none has.</param>
internal sealed class LedgerException(LedgerFault fault, string? id = null) : Exception
{
    public LedgerFault Fault => fault;

    public string? Id => id;
}
