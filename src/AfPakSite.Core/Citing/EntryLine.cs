using System.Collections.Immutable;

namespace AfPakSite.Citing;

/// <summary>Appends text to an entry, and adjusts the punctuation where two pieces meet.</summary>
internal sealed class EntryLine
{
    private readonly List<ReferencePart> parts = [];

    public bool IsEmpty => parts.Count == 0;

    public ImmutableArray<ReferencePart> ToParts() => [.. parts];

    public void Append(ImmutableArray<ReferencePart> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece.Style == PartStyle.Plain && piece.Address is null)
                Append(piece.Text);
            else
                parts.Add(piece);
        }
    }

    public void Append(string text)
    {
        if (text.Length > 0 && text[0] is '.' or ',')
            text = Punctuate(text);
        if (text.Length == 0)
            return;
        if (parts is [.., { Style: PartStyle.Plain, Address: null } last])
            parts[^1] = last with { Text = last.Text + text };
        else
            parts.Add(new(text, PartStyle.Plain, null));
    }

    /// <summary>The rest of a text that begins with a full stop or a comma, after placing the mark.</summary>
    private string Punctuate(string text)
    {
        if (parts.Count == 0 || parts[^1].Address is not null)
            return text;
        var last = parts[^1].Text;
        var end = EndOfWords(last);
        if (text[0] == '.' && end > 0 && last[end - 1] is '.' or '?' or '!')
            return text[1..];
        if (end == last.Length || last[end] == ']')
            return text;
        parts[^1] = parts[^1] with { Text = last.Insert(end, text[..1]) };
        return text[1..];
    }

    /// <summary>
    /// The end of the words before closing quotation marks, or before the bracket of a note that ends with a full stop.
    /// </summary>
    private static int EndOfWords(string text)
    {
        var end = text.Length;
        while (
            end > 1
            && (
                text[end - 1] == '”'
                || (text[end - 1] == '’' && text.Contains('‘'))
                || text.AsSpan(0, end).EndsWith(".]")
            )
        )
            end--;
        return end;
    }
}
