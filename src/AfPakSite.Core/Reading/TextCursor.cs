using System.Text.RegularExpressions;

namespace AfPakSite.Reading;

/// <summary>
/// A place in a text that moves over tokens; the tokens' expressions begin with <c>\G</c>. They see nothing behind the end,
/// so that the time is linear in the length of the piece.
/// </summary>
internal sealed class TextCursor(string text, int start, int end)
{
    public int Position { get; private set; } = start;

    public bool AtEnd => Position >= end;

    /// <summary>Whether a token stands here.</summary>
    public bool IsAt(Regex token) => Find(token) is not null;

    /// <summary>Moves over a token, and gives its match; null and no move where the token does not stand here.</summary>
    public Match? Take(Regex token)
    {
        var match = Find(token);
        Position += match?.Length ?? 0;
        return match;
    }

    public bool Skip(Regex token) => Take(token) is not null;

    public void Return(int position) => Position = position;

    public void MoveToEnd() => Position = end;

    private Match? Find(Regex token) =>
        !AtEnd && token.Match(text, Position, end - Position) is { Success: true, Length: > 0 } match ? match : null;
}
