using System.Collections.Immutable;
using System.Text;

namespace AfPakSite.Wording;

/// <summary>
/// A text for readers with named placeholders: <c>Edition of {date}</c>. A placeholder for a link may contain the
/// link's text: <c>Or start at {home|the study at a glance}.</c>
/// </summary>
public sealed class Message
{
    private readonly ImmutableArray<MessagePiece> pieces;

    private Message(ImmutableArray<MessagePiece> pieces) => this.pieces = pieces;

    /// <summary>The names of the placeholders in the order of their first use.</summary>
    public IEnumerable<string> Placeholders => pieces.Select(piece => piece.Placeholder).OfType<string>().Distinct();

    /// <summary>The names of the placeholders that contain a text.</summary>
    public IEnumerable<string> LabeledPlaceholders =>
        pieces.Where(piece => piece.Text.Length > 0).Select(piece => piece.Placeholder).OfType<string>().Distinct();

    /// <exception cref="FormatException">A brace is not part of a placeholder.</exception>
    public static Message Parse(string text)
    {
        var pieces = ImmutableArray.CreateBuilder<MessagePiece>();
        for (var at = 0; at < text.Length; )
        {
            var (start, end) = (text.IndexOf('{', at), text.IndexOf('}', at));
            if (
                start < 0 != end < 0
                || end < start
                || (start >= 0 && text.IndexOf('{', start + 1, end - start - 1) > 0)
            )
                throw new FormatException($"A brace in “{text}” is not part of a placeholder.");
            if (start != at)
                pieces.Add(new(start < 0 ? text[at..] : text[at..start], null));
            if (start >= 0)
                pieces.Add(Placeholder(text[(start + 1)..end]));
            at = start < 0 ? text.Length : end + 1;
        }
        return new(pieces.ToImmutable());
    }

    /// <summary>The message with a text for each placeholder.</summary>
    public string Fill(params ReadOnlySpan<(string Name, string Value)> values)
    {
        if (pieces is [{ Placeholder: null, Text: var only }])
            return only;
        var text = new StringBuilder();
        foreach (var piece in pieces)
            text.Append(piece.Placeholder is { } name ? ValueOf(name, values) : piece.Text);
        return text.ToString();
    }

    /// <summary>The message with a part of a page for each placeholder.</summary>
    public Phrase<T> Fill<T>(params ReadOnlySpan<PhraseSlot<T>> slots)
        where T : class
    {
        var parts = ImmutableArray.CreateBuilder<PhrasePart<T>>(pieces.Length);
        foreach (var piece in pieces)
            parts.Add(piece.Placeholder is { } name ? SlotOf(name, slots).Fill(piece.Text) : new(piece.Text, null));
        return new(parts.MoveToImmutable());
    }

    private static MessagePiece Placeholder(string content) =>
        content.IndexOf('|') is >= 0 and var bar ? new(content[(bar + 1)..], content[..bar]) : new("", content);

    private static string ValueOf(string name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var value in values)
        {
            if (value.Name == name)
                return value.Value;
        }
        throw new InvalidOperationException($"No value is given for “{name}”.");
    }

    private static PhraseSlot<T> SlotOf<T>(string name, ReadOnlySpan<PhraseSlot<T>> slots)
        where T : class
    {
        foreach (var slot in slots)
        {
            if (slot.Name == name)
                return slot;
        }
        throw new InvalidOperationException($"No part is given for “{name}”.");
    }

    /// <summary>A piece of text, or a placeholder with the text that it may contain.</summary>
    private readonly record struct MessagePiece(string Text, string? Placeholder);
}
