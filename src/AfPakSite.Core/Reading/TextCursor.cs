using System.Text.RegularExpressions;

namespace AfPakSite.Reading;

/// <summary>
/// A position in a text that moves over tokens, whose expressions begin with <c>\G</c>. They do not look beyond the
/// end, so that the time is linear in the length of the range.
/// </summary>
internal sealed class TextCursor(string text, int start, int end)
{
    public int Position { get; private set; } = start;

    public bool AtEnd => Position >= end;

    /// <summary>Whether a token begins here.</summary>
    public bool IsAt(Regex token) => Find(token) is not null;

    /// <summary>
    /// Moves over a token and returns its match; returns null without moving if no such token begins here.
    /// </summary>
    public Match? Take(Regex token)
    {
        var match = Find(token);
        Position += match?.Length ?? 0;
        return match;
    }

    public bool Skip(Regex token) => Take(token) is not null;

    public void ResetTo(int position) => Position = position;

    public void MoveToEnd() => Position = end;

    private Match? Find(Regex token) =>
        !AtEnd && token.Match(text, Position, end - Position) is { Success: true, Length: > 0 } match ? match : null;
}
