using System.Collections.Immutable;
using System.Text.Json;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>
/// Writes a line of the ledger's file: whole, or as its difference from a later line with the same id.
/// </summary>
internal static class LineWriter
{
    /// <param name="retired">The end of its text; null for none.</param>
    /// <param name="date">The day that need not be written, because it follows from the releases.</param>
    public static string Whole(StoredLine line, Retirement? retired = null, string? date = null) =>
        Write(json =>
        {
            json.WriteString("id", line.Id);
            WriteDifference(json, StoredLine.Of(line.Id), line);
            if (retired is not null && retired.Date != date)
                json.WriteString("retired", retired.Date);
            if (retired?.To is { } to)
                json.WriteString("to", to);
            if (retired is { IsDecided: true })
                json.WriteBoolean("decided", true);
        });

    /// <param name="after">The id before it in its state; null where it has the same place in the later state.</param>
    public static string Difference(StoredLine later, StoredLine line, string? after) =>
        Write(json =>
        {
            json.WriteString("id", line.Id);
            if (after is not null)
                json.WriteString("after", after);
            WriteDifference(json, later, line);
        });

    /// <summary>A JSON object in one line.</summary>
    public static string Write(Action<Utf8JsonWriter> write) =>
        JsonText
            .Write(json =>
            {
                json.WriteStartObject();
                write(json);
                json.WriteEndObject();
            })
            .TrimEnd('\n');

    private static void WriteDifference(Utf8JsonWriter json, StoredLine later, StoredLine line)
    {
        WriteText(json, "route", later.Route, line.Route);
        if (line.Level is { } level && level != later.Level)
            json.WriteNumber("level", level);
        WriteText(json, "number", later.Number, line.Number);
        WriteText(json, "slug", later.Slug, line.Slug);
        if (line.HasPage != later.HasPage)
            json.WriteBoolean("page", line.HasPage);
        WriteForm(json, later.Form, line.Form);
        WriteList(json, "gaps", later.Gaps, line.Gaps);
        WriteEditedText(json, later.Text, line.Text);
        WriteText(json, "first", later.First, line.First);
        WriteText(json, "changed", later.Changed, line.Changed);
        WriteList(json, "was", later.Was, line.Was);
    }

    private static void WriteText(Utf8JsonWriter json, string property, string? later, string? text)
    {
        if (text != later)
            json.WriteString(property, text);
    }

    private static void WriteList(
        Utf8JsonWriter json,
        string property,
        ImmutableArray<string> later,
        ImmutableArray<string> list
    )
    {
        if (StoredLine.AreSame(later, list))
            return;
        if (list.IsDefault)
        {
            json.WriteNull(property);
            return;
        }
        json.WriteStartArray(property);
        foreach (var item in list)
            json.WriteStringValue(item);
        json.WriteEndArray();
    }

    /// <summary>Writes the text, or only the words that differ from the later text if that is shorter.</summary>
    private static void WriteEditedText(Utf8JsonWriter json, string? later, string? text)
    {
        if (later is null || text is null)
        {
            WriteText(json, "text", later, text);
            return;
        }
        if (text == later)
            return;
        var edit = WholeLetters(later, ListEdit<char>.Between(later, text));
        if (edit.Put.Length >= text.Length)
        {
            json.WriteString("text", text);
            return;
        }
        json.WriteStartArray("text");
        json.WriteNumberValue(edit.Start);
        json.WriteNumberValue(edit.Length);
        json.WriteStringValue(edit.Put);
        json.WriteEndArray();
    }

    /// <summary>
    /// An edit of a text that cuts no letter beyond the basic plane in two, which JSON could not hold.
    /// </summary>
    private static ListEdit<char> WholeLetters(string text, ListEdit<char> edit)
    {
        var end = edit.Start + edit.Length;
        return edit.Widened(
            text,
            edit.Start > 0 && char.IsHighSurrogate(text[edit.Start - 1]) ? 1 : 0,
            end < text.Length && char.IsLowSurrogate(text[end]) ? 1 : 0
        );
    }

    private static void WriteForm(Utf8JsonWriter json, AnchoredForm? later, AnchoredForm? form)
    {
        WriteText(json, "form", WordOf(later), WordOf(form));
        var (before, pieces) = (StyleCode.Of(later), StyleCode.Of(form));
        if (before.SequenceEqual(pieces))
            return;
        if (form is null)
        {
            json.WriteNull("styles");
            return;
        }
        json.WriteStartArray("styles");
        var edit = ListEdit<StyleCode>.Between(before.AsSpan(), pieces.AsSpan());
        if (before.IsEmpty || pieces.IsEmpty)
        {
            WritePieces(json, pieces.AsSpan());
        }
        else
        {
            json.WriteNumberValue(edit.Start);
            json.WriteNumberValue(edit.Length);
            json.WriteStartArray();
            WritePieces(json, edit.Put);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    /// <summary>The word for a form; null where the styles alone say that there is one.</summary>
    private static string? WordOf(AnchoredForm? form) =>
        form is null or { Kind: ParagraphKind.Text, Styles.IsEmpty: false } ? null : JsonText.Word(form.Kind);

    private static void WritePieces(Utf8JsonWriter json, ReadOnlySpan<StyleCode> pieces)
    {
        foreach (var piece in pieces)
        {
            json.WriteStartArray();
            json.WriteNumberValue(piece.Gap);
            json.WriteNumberValue(piece.Length);
            json.WriteNumberValue(piece.Style);
            json.WriteEndArray();
        }
    }
}
