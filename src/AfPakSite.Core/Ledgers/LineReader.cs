using System.Collections.Immutable;
using System.Text.Json;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;

namespace AfPakSite.Ledgers;

/// <summary>Reads a line of the ledger's file, as <see cref="LineWriter"/> writes it.</summary>
internal static class LineReader
{
    /// <param name="others">The properties that the line has besides its own.</param>
    public static StoredLine ReadWhole(JsonElement json, params ImmutableArray<string> others) =>
        Read(json, StoredLine.Of(JsonFields.Text(json, "id")), others);

    /// <param name="later">The later line with the same id; each property that is missing is as there.</param>
    /// <exception cref="LedgerException">The tool writes no such line.</exception>
    public static StoredLine Read(JsonElement json, StoredLine later, params ImmutableArray<string> others)
    {
        var line = later;
        foreach (var property in JsonFields.Members(json))
        {
            if (property.Name != "id" && !others.Contains(property.Name))
                line = With(line, property.Name, property.Value);
        }
        return line;
    }

    /// <summary>A style: three numbers.</summary>
    public static (int Start, int Length, int Style) StyleOf(JsonElement piece, string id)
    {
        return piece.ValueKind == JsonValueKind.Array && piece.GetArrayLength() == 3
            ? (NumberAt(0), NumberAt(1), NumberAt(2))
            : throw new LedgerException(new LedgerFault.StyleMalformed(id), id);

        int NumberAt(int index) => JsonFields.NumberOf(piece[index], "styles", id);
    }

    private static StoredLine With(StoredLine line, string property, JsonElement value) =>
        property switch
        {
            "route" => line with { Route = JsonFields.TextOf(value, property, line.Id) },
            "level" => line with { Level = JsonFields.NumberOf(value, property, line.Id) },
            "number" => line with { Number = JsonFields.TextOf(value, property, line.Id) },
            "slug" => line with { Slug = JsonFields.TextOf(value, property, line.Id) },
            "page" => line with { HasPage = JsonFields.FlagOf(value, property, line.Id) },
            "form" => line with { Form = FormOf(JsonFields.TextOf(value, property, line.Id), line) },
            "styles" => line with { Form = WithStyles(line, value) },
            "gaps" => line with { Gaps = TextsOf(value, property, line.Id) },
            "text" => line with { Text = TextOf(line, value) },
            "first" => line with { First = JsonFields.TextOf(value, property, line.Id) },
            "changed" => line with { Changed = JsonFields.TextOf(value, property, line.Id) },
            "was" => line with { Was = TextsOf(value, property, line.Id) },
            _ => throw new LedgerException(new LedgerFault.UnknownProperty(property), line.Id),
        };

    /// <summary>The form of a word, with the styles of the later line until other styles are read.</summary>
    private static AnchoredForm? FormOf(string? word, StoredLine line)
    {
        var styles = line.Form?.Styles ?? [];
        return word is null && styles.IsEmpty
            ? null
            : new(word is null ? ParagraphKind.Text : ParagraphForm.Read(word, line.Id), styles);
    }

    private static AnchoredForm? WithStyles(StoredLine line, JsonElement value)
    {
        var kind = line.Form?.Kind ?? ParagraphKind.Text;
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        var codes =
            value.ValueKind == JsonValueKind.Array && IsEdit(value, JsonValueKind.Array)
                ? EditOf<StyleCode>(
                        value,
                        "styles",
                        line.Id,
                        [.. JsonFields.ListOf(value[2], "styles", item => ReadStyle(item, line.Id))]
                    )
                    .Apply(StyleCode.Of(line.Form).AsSpan())
                : [.. JsonFields.ListOf(value, "styles", item => ReadStyle(item, line.Id), line.Id)];
        return new(kind, StyleCode.Decode(codes ?? throw NotDifference(line.Id)));
    }

    private static string? TextOf(StoredLine line, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array || !IsEdit(value, JsonValueKind.String))
            return JsonFields.TextOf(value, "text", line.Id);
        var edit = EditOf(value, "text", line.Id, value[2].GetString()!.ToCharArray());
        return new(edit.Apply(line.Text) ?? throw NotDifference(line.Id));
    }

    /// <summary>Whether a value is a difference: a start, a length, and what was there.</summary>
    private static bool IsEdit(JsonElement value, JsonValueKind put) =>
        value.GetArrayLength() == 3
        && value[0].ValueKind == JsonValueKind.Number
        && value[1].ValueKind == JsonValueKind.Number
        && value[2].ValueKind == put;

    private static ListEdit<T> EditOf<T>(JsonElement value, string property, string id, T[] put)
        where T : IEquatable<T> =>
        new(JsonFields.NumberOf(value[0], property, id), JsonFields.NumberOf(value[1], property, id), put);

    private static StyleCode ReadStyle(JsonElement piece, string id)
    {
        var (gap, length, style) = StyleOf(piece, id);
        return new(gap, length, style);
    }

    /// <summary>A list of texts; default for <c>null</c>.</summary>
    private static ImmutableArray<string> TextsOf(JsonElement value, string property, string id) =>
        value.ValueKind == JsonValueKind.Null
            ? default
            : JsonFields.ListOf(
                value,
                property,
                item =>
                    JsonFields.TextOf(item, property, id)
                    ?? throw new LedgerException(new LedgerFault.NotType(property, LedgerType.Text), id),
                id
            );

    private static LedgerException NotDifference(string id) => new(new LedgerFault.NotDifference(id), id);
}

/// <summary>The words for the forms of paragraphs.</summary>
internal static class ParagraphForm
{
    /// <exception cref="LedgerException">There is no such form.</exception>
    public static ParagraphKind Read(string word, string id) =>
        word switch
        {
            "text" => ParagraphKind.Text,
            "list-item" => ParagraphKind.ListItem,
            "quotation" => ParagraphKind.Quotation,
            "code" => ParagraphKind.Code,
            "note" => ParagraphKind.Note,
            "note-continuation" => ParagraphKind.NoteContinuation,
            "table" => ParagraphKind.Table,
            "caption" => ParagraphKind.Caption,
            "figure" => ParagraphKind.Figure,
            _ => throw new LedgerException(new LedgerFault.UnknownForm(id, word), id),
        };
}
