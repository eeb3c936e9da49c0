using System.Collections.Immutable;

namespace AfPakSite.Citing;

/// <summary>
/// A piece of an entry, assembled by the rules of CSL: groups skip empty pieces, full stops are never doubled, and full
/// stops and commas go inside closing quotation marks (CSL 1.0.2, <c>punctuation-in-quote</c>).
/// </summary>
internal sealed class EntryText
{
    public static readonly EntryText Empty = new([]);

    private EntryText(ImmutableArray<ReferencePart> parts) => Parts = parts;

    public ImmutableArray<ReferencePart> Parts { get; }

    public bool IsEmpty => Parts.IsEmpty;

    public static EntryText Of(string? text, PartStyle style = PartStyle.Plain) =>
        string.IsNullOrEmpty(text) ? Empty : new([new(text.Replace('\'', '’'), style, null)]);

    public static EntryText Link(string? address) =>
        address is null ? Empty : new([new(address, PartStyle.Plain, address)]);

    /// <summary>Joins the pieces that are not empty with a delimiter.</summary>
    public static EntryText Join(string delimiter, params ReadOnlySpan<EntryText> pieces)
    {
        var line = new EntryLine();
        foreach (var piece in pieces)
        {
            if (piece.IsEmpty)
                continue;
            if (!line.IsEmpty)
                line.Append(delimiter);
            line.Append(piece.Parts);
        }
        return new(line.ToParts());
    }

    /// <summary>The piece between two texts; empty if the piece is empty.</summary>
    public EntryText Between(string before, string after = "")
    {
        if (IsEmpty)
            return this;
        var line = new EntryLine();
        line.Append(before);
        line.Append(Parts);
        line.Append(after);
        return new(line.ToParts());
    }
}
