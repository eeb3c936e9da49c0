using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>
/// Writes the ledger as JSON with one anchor per line, so that a small edit of the study changes few lines.
/// </summary>
public static class LedgerWriter
{
    internal const int Format = 1;

    public static string Write(Ledger ledger)
    {
        var text = new StringBuilder("{\n");
        text.Append("\"format\":")
            .Append(Format)
            .Append(",\n\"title\":")
            .Append(JsonText.Quote(ledger.Title))
            .Append(",\n\"releases\":[");
        AppendLines(text, ledger.Releases, (release, lines) => AppendRelease(lines, release));
        text.Append("],\n\"editions\":[");
        AppendLines(text, ledger.Editions, (edition, lines) => lines.Append(Line(json => WriteEdition(json, edition))));
        text.Append("],\n\"anchors\":[");
        AppendLines(text, ledger.Anchors, (anchor, lines) => lines.Append(Line(json => WriteAnchor(json, anchor))));
        text.Append("],\n\"gone\":[");
        AppendLines(text, ledger.Gone, (anchor, lines) => lines.Append(Line(json => WriteAnchor(json, anchor))));
        return text.Append("]\n}\n").ToString();
    }

    private static void AppendLines<T>(StringBuilder text, ImmutableArray<T> items, Action<T, StringBuilder> append)
    {
        for (var index = 0; index < items.Length; index++)
        {
            text.Append(index == 0 ? "\n" : ",\n");
            append(items[index], text);
        }
        text.Append(items.IsEmpty ? "" : "\n");
    }

    private static void AppendRelease(StringBuilder text, Release release)
    {
        text.Append("{\"date\":").Append(JsonText.Quote(release.Date));
        if (release.PreviousTitle is { } title)
            text.Append(",\"title-before\":").Append(JsonText.Quote(title));
        text.Append(",\"before\":[");
        AppendLines(
            text,
            release.Splices,
            (splice, lines) =>
            {
                lines
                    .Append("{\"at\":")
                    .Append(splice.At)
                    .Append(",\"take\":")
                    .Append(splice.Take)
                    .Append(",\"put\":[");
                AppendLines(
                    lines,
                    splice.Put,
                    (anchor, inner) => inner.Append(Line(json => WriteAnchor(json, anchor)))
                );
                lines.Append("]}");
            }
        );
        text.Append("]}");
    }

    private static string Line(Action<Utf8JsonWriter> write) => JsonText.Write(write).TrimEnd('\n');

    private static void WriteEdition(Utf8JsonWriter json, Edition edition)
    {
        json.WriteStartObject();
        json.WriteString("date", edition.Date);
        json.WriteNumber("release", edition.Release);
        json.WriteEndObject();
    }

    private static void WriteAnchor(Utf8JsonWriter json, Anchor anchor)
    {
        json.WriteStartObject();
        json.WriteString("id", anchor.Id);
        json.WriteString("kind", JsonText.Word(anchor.Kind));
        json.WriteString("route", anchor.Route);
        if (anchor.Heading is { } heading)
            WriteHeading(json, heading);
        if (anchor.Form is { } form)
            WriteForm(json, form);
        json.WriteString("text", anchor.Text);
        json.WriteString("first", anchor.First);
        json.WriteString("changed", anchor.Changed);
        if (!anchor.Was.IsEmpty)
            WriteFormerAddresses(json, anchor.Was);
        if (anchor.Retired is { } retired)
        {
            json.WriteString("retired", retired.Date);
            json.WriteString("to", retired.To);
        }
        json.WriteEndObject();
    }

    private static void WriteFormerAddresses(Utf8JsonWriter json, ImmutableArray<string> addresses)
    {
        json.WriteStartArray("was");
        foreach (var address in addresses)
            json.WriteStringValue(address);
        json.WriteEndArray();
    }

    private static void WriteHeading(Utf8JsonWriter json, AnchoredHeading heading)
    {
        json.WriteNumber("level", heading.Level);
        if (heading.Number is { } number)
            json.WriteString("number", number);
        json.WriteString("slug", heading.Slug);
        json.WriteBoolean("page", heading.HasPage);
    }

    private static void WriteForm(Utf8JsonWriter json, AnchoredForm form)
    {
        json.WriteString("form", JsonText.Word(form.Kind));
        json.WriteStartArray("styles");
        foreach (var piece in form.Styles)
        {
            json.WriteStartArray();
            json.WriteNumberValue(piece.Range.Start);
            json.WriteNumberValue(piece.Range.Length);
            json.WriteNumberValue((int)piece.Style);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}
