using System.Collections.Immutable;
using System.Text.Json;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Anchors;

/// <summary>Reads the ledger that <see cref="LedgerWriter"/> wrote; what it did not write is reported, never guessed at.</summary>
public static class LedgerReader
{
    private const string Remedy = "the file is written by the tool alone: bring back its last good state from version control";

    /// <summary>The ledger; an empty one where there is no file or it cannot be read.</summary>
    public static Ledger Read(SourceText? file, DiagnosticBag diagnostics)
    {
        if (file is null)
            return Ledger.Empty;
        try
        {
            using var json = JsonDocument.Parse(file.Content);
            var ledger = Read(json.RootElement);
            RequireConsistent(ledger);
            return ledger;
        }
        catch (JsonException fault)
        {
            Report(file, Line(file, fault.LineNumber), $"it is no JSON in line {(fault.LineNumber ?? 0) + 1}", diagnostics);
        }
        catch (LedgerFault fault)
        {
            Report(file, fault.Id is null ? file.Whole with { Length = 0 } : PlaceOf(file, fault.Id), fault.Message, diagnostics);
        }
        catch (Exception fault) when (fault is InvalidOperationException or FormatException)
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
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("format", out var format) || format.GetInt32() != LedgerWriter.Format)
            throw new LedgerFault($"it is not of format {LedgerWriter.Format}");
        return new(
            Text(root, "title", null),
            List(root, "anchors", ReadAnchor),
            List(root, "gone", ReadAnchor),
            List(root, "releases", ReadRelease),
            List(root, "editions", edition => new Edition(Text(edition, "date", null), edition.GetProperty("release").GetInt32())));
    }

    private static Release ReadRelease(JsonElement release) => new(
        Text(release, "date", null),
        OptionalText(release, "title-before"),
        List(release, "before", splice => new Splice(splice.GetProperty("at").GetInt32(), splice.GetProperty("take").GetInt32(), List(splice, "put", ReadAnchor))));

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
        return new(id, kind, Text(anchor, "route", id), Text(anchor, "text", id), OptionalText(anchor, "first"), OptionalText(anchor, "changed"))
        {
            Heading = kind == AnchorKind.Section ? new(anchor.GetProperty("level").GetInt32(), OptionalText(anchor, "number"), Text(anchor, "slug", id), anchor.GetProperty("page").GetBoolean()) : null,
            Form = OptionalText(anchor, "form") is { } form ? new(FormOf(form, id), List(anchor, "styles", ReadStyle)) : null,
            Was = anchor.TryGetProperty("was", out _) ? List(anchor, "was", address => address.GetString() ?? "") : [],
            Retired = anchor.TryGetProperty("retired", out var date) ? new(date.GetString(), OptionalText(anchor, "to")) : null,
        };
    }

    private static StyledPiece ReadStyle(JsonElement piece) => new(new TextRange(piece[0].GetInt32(), piece[1].GetInt32()), (TextStyle)piece[2].GetInt32());

    private static ParagraphKind FormOf(string word, string id) => word switch
    {
        "text" => ParagraphKind.Text,
        "list-item" => ParagraphKind.ListItem,
        "quotation" => ParagraphKind.Quotation,
        "code" => ParagraphKind.Code,
        _ => throw new LedgerFault($"“{id}” has the form “{word}”", id),
    };

    private static void RequireConsistent(Ledger ledger)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (ledger.Anchors.Concat(ledger.Gone).FirstOrDefault(anchor => !seen.Add(anchor.Id)) is { } twice)
            throw new LedgerFault($"“{twice.Id}” stands in it twice", twice.Id);
        if (ledger.Gone.FirstOrDefault(anchor => anchor.Retired?.To is { } to && (to == anchor.Id || !seen.Contains(to))) is { } dangling)
            throw new LedgerFault($"“{dangling.Id}” leads to “{dangling.Retired!.To}”, which it does not hold", dangling.Id);
        if (ledger.Anchors is [{ Kind: not AnchorKind.Section } first, ..])
            throw new LedgerFault($"“{first.Id}” stands before any section", first.Id);
        var dates = ledger.Releases.Select(release => release.Date).Concat(ledger.Editions.Select(edition => edition.Date));
        if (dates.FirstOrDefault(date => !LedgerDate.IsDate(date)) is { } wrong)
            throw new LedgerFault($"“{wrong}” is no date");
        RequireHistory(ledger);
    }

    /// <summary>Requires that every release can be gone back from, and every edition to.</summary>
    private static void RequireHistory(Ledger ledger)
    {
        if (ledger.Editions.Any(edition => edition.Release < 1 || edition.Release > ledger.Releases.Length))
            throw new LedgerFault("an edition is of a release that it does not hold");
        var length = ledger.Anchors.Length;
        foreach (var release in ledger.Releases.Reverse())
        {
            var at = 0;
            foreach (var splice in release.Splices)
            {
                if (splice.At < at || splice.Take < 0 || splice.At + splice.Take > length)
                    throw new LedgerFault($"the release of {release.Date} cannot be gone back from");
                at = splice.At + splice.Take;
            }
            length += release.Splices.Sum(splice => splice.Put.Length - splice.Take);
        }
    }

    private static ImmutableArray<T> List<T>(JsonElement element, string property, Func<JsonElement, T> read)
    {
        if (!element.TryGetProperty(property, out var list) || list.ValueKind != JsonValueKind.Array)
            throw new LedgerFault($"“{property}” is no list");
        var items = ImmutableArray.CreateBuilder<T>(list.GetArrayLength());
        foreach (var item in list.EnumerateArray())
            items.Add(read(item));
        return items.MoveToImmutable();
    }

    private static string Text(JsonElement element, string property, string? id) => OptionalText(element, property) ?? throw new LedgerFault($"“{property}” is missing", id);

    private static string? OptionalText(JsonElement element, string property) => element.TryGetProperty(property, out var text) ? text.GetString() : null;

    private static SourceSpan Line(SourceText file, long? line) => new(file, file.OffsetOf((int)(line ?? 0) + 1, 1), 0);

    private static void Report(SourceText file, SourceSpan place, string what, DiagnosticBag diagnostics) =>
        diagnostics.Add(Catalogue.LedgerMalformed, place, Remedy, what);

    /// <summary>The file is JSON, and no ledger.</summary>
    private sealed class LedgerFault(string message, string? id = null) : Exception(message)
    {
        public string? Id => id;
    }
}
