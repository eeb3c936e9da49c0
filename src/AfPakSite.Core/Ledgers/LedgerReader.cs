using System.Text.Json;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>
/// Reads a ledger that <see cref="LedgerWriter"/> wrote, in its format or the one before; any other file is reported,
/// never guessed at.
/// </summary>
public static class LedgerReader
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads the ledger; returns an empty one if there is no file or it cannot be read.</summary>
    /// <param name="today">The day in UTC, which no date may exceed; null where nobody knows it.</param>
    public static Ledger Read(SourceText? file, DiagnosticBag diagnostics, DateOnly? today = null)
    {
        if (file is null)
            return Ledger.Empty;
        try
        {
            using var json = Parse(file.Content);
            return Read(json.RootElement, today);
        }
        catch (JsonException broken)
        {
            diagnostics.Add(NotJson(file, broken));
        }
        catch (LedgerException refusal)
        {
            diagnostics.Add(Catalog.LedgerMalformed(PlaceOf(file, refusal), refusal.Fault));
        }
        return Ledger.Empty;
    }

    /// <summary>The id of an anchor in the file; the start of the file if it is not found.</summary>
    public static SourceSpan PlaceOf(SourceText file, string id)
    {
        var start = file.Content.LastIndexOf($"{{\"id\":\"{id}\"", StringComparison.Ordinal);
        return start < 0 ? file.Start : new(file, start + "{\"id\":".Length, id.Length + 2);
    }

    /// <exception cref="JsonException">It is not JSON.</exception>
    private static JsonDocument Parse(string content)
    {
        try
        {
            var json = JsonDocument.Parse(content, Strict);
            JsonFields.RequireTexts(json.RootElement);
            return json;
        }
        catch (Exception half) when (half is InvalidOperationException or ArgumentException)
        {
            throw new LedgerException(new LedgerFault.OtherType());
        }
    }

    private static Ledger Read(JsonElement root, DateOnly? today)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw new LedgerException(new LedgerFault.OtherFormat(LedgerWriter.Format));
        var format = JsonFields.Number(root, "format");
        if (format > LedgerWriter.Format)
            throw new LedgerException(new LedgerFault.NewerFormat(format, LedgerWriter.Format));
        if (format < 1)
            throw new LedgerException(new LedgerFault.OtherFormat(LedgerWriter.Format));
        StoredDigests? digests = null;
        var ledger = format == 1 ? LedgerFile1Reader.Read(root) : LedgerFile2Reader.Read(root, out digests);
        LedgerChecker.Require(ledger, today, isReplayed: digests is not null);
        if (digests is not null)
            DigestChecker.Require(ledger, digests);
        return ledger;
    }

    private static SourceSpan PlaceOf(SourceText file, LedgerException refusal)
    {
        if (refusal.Id is { } id)
            return PlaceOf(file, id);
        var start = refusal.Text is { } text ? file.Content.IndexOf(text, StringComparison.Ordinal) : -1;
        return start < 0 ? file.Start : new(file, start, refusal.Text!.Length);
    }

    private static Diagnostic NotJson(SourceText file, JsonException broken)
    {
        if (ConflictMarker(file.Content) is { } marker)
            return Catalog.LedgerMalformed(new(file, marker.Start, marker.Length), new LedgerFault.ConflictMarkers());
        if (JsonDuplicate.Find(file.Content) is { } twice)
            return Catalog.LedgerMalformed(
                new(file, twice.Place.Start, twice.Place.Length),
                new LedgerFault.PropertyTwice(twice.Property)
            );
        var line = broken.LineNumber ?? 0;
        var place = new SourceSpan(file, file.OffsetOf((int)line + 1, 1), 0);
        return Catalog.LedgerMalformed(place, new LedgerFault.NotJson(line + 1));
    }

    /// <summary>The first marker that git leaves in a file that it could not merge; null for none.</summary>
    private static TextRange? ConflictMarker(string content)
    {
        string[] markers = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];
        var starts = markers
            .Select(marker =>
                content.StartsWith(marker, StringComparison.Ordinal) ? 0
                : content.IndexOf($"\n{marker}", StringComparison.Ordinal) is >= 0 and var found ? found + 1
                : -1
            )
            .Where(start => start >= 0);
        return starts.Any() ? new(starts.Min(), markers[0].Length) : null;
    }
}

/// <summary>Ends the reading of a ledger that the tool did not write; it never leaves the reader.</summary>
/// <param name="id">The anchor whose line has the fault; null where none has.</param>
/// <param name="text">The text of the file at the fault; null for the whole file.</param>
internal sealed class LedgerException(LedgerFault fault, string? id = null, string? text = null) : Exception
{
    public LedgerFault Fault => fault;

    public string? Id => id;

    public string? Text => text;
}
