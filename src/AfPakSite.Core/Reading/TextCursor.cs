using System.Text.RegularExpressions;

namespace AfPakSite.Reading;

/// <summary>A place in a text that moves over tokens; the tokens' expressions begin with <c>\G</c>.</summary>
internal sealed class TextCursor(string text, int start, int end)
{
    public int Position { get; private set; } = start;

    public bool AtEnd => Position >= end;

    /// <summary>Moves over a token, and gives its match; null and no move where the token does not stand here.</summary>
    public Match? Take(Regex token)
    {
        var match = token.Match(text, Position);
        if (!match.Success || match.Length == 0 || match.Index + match.Length > end)
            return null;
        Position = match.Index + match.Length;
        return match;
    }

    public bool Skip(Regex token) => Take(token) is not null;

    public void Return(int position) => Position = position;
}
