namespace AfPakSite.Formulas;

/// <summary>The tokens of TeX: a command (<c>\frac</c>, <c>\,</c>), a character, or nothing at the end.</summary>
internal sealed class TexTokens(string tex)
{
    private int at;

    public bool IsAtEnd => Peek().Length == 0;

    /// <summary>The next token, which stays the next; empty at the end.</summary>
    public string Peek()
    {
        SkipSpace();
        var (start, token) = (at, Take());
        at = start;
        return token;
    }

    /// <summary>The next token; empty at the end.</summary>
    public string Take()
    {
        SkipSpace();
        if (at >= tex.Length)
            return "";
        var start = at++;
        if (char.IsHighSurrogate(tex[start]) && at < tex.Length && char.IsLowSurrogate(tex[at]))
            at++;
        if (tex[start] != '\\' || at >= tex.Length)
            return tex[start..at];
        if (!char.IsAsciiLetter(tex[at]))
            return tex[start..++at];
        while (at < tex.Length && char.IsAsciiLetter(tex[at]))
            at++;
        if (at < tex.Length && tex[at] == '*' && tex[start..at] is "\\operatorname" or "\\tag" or "\\hspace")
            at++;
        return tex[start..at].TrimEnd('*');
    }

    /// <summary>The next character, which may be a space; null at the end.</summary>
    public char? PeekRaw() => at < tex.Length ? tex[at] : null;

    /// <summary>Whether a digit follows the next character.</summary>
    public bool IsDigitAfterNext => at + 1 < tex.Length && char.IsAsciiDigit(tex[at + 1]);

    public bool TryTake(string token)
    {
        if (Peek() != token)
            return false;
        Take();
        return true;
    }

    /// <summary>
    /// The characters of a group as they are written; null if no group begins here or it does not end.
    /// </summary>
    public string? TakeGroup(char opening = '{', char closing = '}')
    {
        SkipSpace();
        if (at >= tex.Length || tex[at] != opening || tex.IndexOf(closing, at) < 0)
            return null;
        var depth = 0;
        for (var end = at; end < tex.Length; end++)
        {
            if (tex[end] == '\\')
                end++;
            else if (tex[end] == opening)
                depth++;
            else if (tex[end] == closing && --depth == 0)
            {
                var group = tex[(at + 1)..end];
                at = end + 1;
                return group;
            }
        }
        return null;
    }

    /// <summary>A comment of TeX reaches to the end of its line.</summary>
    private void SkipSpace()
    {
        while (at < tex.Length && (char.IsWhiteSpace(tex[at]) || tex[at] == '%'))
        {
            if (tex[at] == '%')
                at = tex.IndexOf('\n', at) is var end && end < 0 ? tex.Length - 1 : end;
            at++;
        }
    }
}
