using System.Collections.Immutable;
using System.Text.Json;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>Reads the ledger that <see cref="LedgerWriter"/> wrote; what it did not write is reported, never guessed at.</summary>
public static class LedgerReader
{
    private const string Remedy =
        "the file is written by the tool alone: bring back its last good state from version control";

    /// <summary>The ledger; an empty one where there is no file or it cannot be read.</summary>
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
        catch (JsonException fault)
        {
            Report(
                file,
                Line(file, fault.LineNumber),
                $"it is no JSON in line {(fault.LineNumber ?? 0) + 1}",
                diagnostics
            );
        }
        catch (LedgerFault fault)
        {
            Report(
                file,
                fault.Id is null ? file.Whole with { Length = 0 } : PlaceOf(file, fault.Id),
                fault.Message,
                diagnostics
            );
        }
        catch (Exception fault) when (fault is InvalidOperationException or FormatException or ArgumentException)
        {
            Report(file, file.Whole with { Length = 0 }, "a value is of another type", diagnostics);
        }
        return Ledger.Empty;
    }

    /// <summary>Where the line of an anchor names it; the beginning of the file where none does.</summary>
    public static SourceSpan PlaceOf(SourceText file, string id)
    {
        var start = file.Content.LastIndexOf($"{{\"id\":\"{id}\"", StringComparison.Ordinal);
        return start < 0 ? file.Whole with { Length = 0 } : new(file, start + "{\"id\":".Length, id.Length + 2);
    }

    private static Ledger Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || Number(root, "format", null) != LedgerWriter.Format)
            throw new LedgerFault($"it is not of format {LedgerWriter.Format}");
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
            var other => throw new LedgerFault($"“{id}” is of the kind “{other}”", id),
        };
        return new(
            id,
            kind,
            Text(anchor, "route", id),
            Text(anchor, "text", id),
            OptionalText(anchor, "first", id),
            OptionalText(anchor, "changed", id)
        )
        {
            Heading = kind == AnchorKind.Section ? ReadHeading(anchor, id) : null,
            Form = OptionalText(anchor, "form", id) is { } form
                ? new(FormOf(form, id), List(anchor, "styles", piece => ReadStyle(piece, id)))
                : null,
            Was = anchor.TryGetProperty("was", out _) ? List(anchor, "was", address => address.GetString() ?? "") : [],
            Retired = anchor.TryGetProperty("retired", out _)
                ? new(OptionalText(anchor, "retired", id), OptionalText(anchor, "to", id))
                : null,
        };
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
            throw new LedgerFault($"“{id}” has a style that is no list of three numbers", id);
        return new(new TextRange(piece[0].GetInt32(), piece[1].GetInt32()), (TextStyle)piece[2].GetInt32());
    }

    private static ParagraphKind FormOf(string word, string id) =>
        word switch
        {
            "text" => ParagraphKind.Text,
            "list-item" => ParagraphKind.ListItem,
            "quotation" => ParagraphKind.Quotation,
            "code" => ParagraphKind.Code,
            _ => throw new LedgerFault($"“{id}” has the form “{word}”", id),
        };

    private static ImmutableArray<T> List<T>(JsonElement element, string property, Func<JsonElement, T> read)
    {
        if (!element.TryGetProperty(property, out var list) || list.ValueKind != JsonValueKind.Array)
            throw new LedgerFault($"“{property}” is no list");
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
        : throw new LedgerFault($"“{property}” is no text", id);

    private static int Number(JsonElement element, string property, string? id)
    {
        if (!element.TryGetProperty(property, out var number))
            throw Missing(property, id);
        return number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var value)
            ? value
            : throw new LedgerFault($"“{property}” is no whole number", id);
    }

    private static bool Flag(JsonElement element, string property, string? id)
    {
        if (!element.TryGetProperty(property, out var flag))
            throw Missing(property, id);
        return flag.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? flag.GetBoolean()
            : throw new LedgerFault($"“{property}” is neither true nor false", id);
    }

    private static LedgerFault Missing(string property, string? id) => new($"“{property}” is missing", id);

    private static SourceSpan Line(SourceText file, long? line) => new(file, file.OffsetOf((int)(line ?? 0) + 1, 1), 0);

    private static void Report(SourceText file, SourceSpan place, string what, DiagnosticBag diagnostics) =>
        diagnostics.Add(Catalogue.LedgerMalformed, place, Remedy, what);
}

/// <summary>The file is JSON, and no ledger.</summary>
/// <param name="id">The anchor whose line is at fault; null where none is.</param>
internal sealed class LedgerFault(string message, string? id = null) : Exception(message)
{
    public string? Id => id;
}
