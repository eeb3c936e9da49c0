using System.Text;

namespace AfPakSite.Citing;

/// <summary>Shortens given names to initials, or formats their initials.</summary>
internal static class Initials
{
    /// <summary>“Ada Zoe” is “A. Z.”, “Jean-Pierre” is “J.-P.”, and “G.H.” is “G. H.”.</summary>
    public static string Of(string given)
    {
        var result = new StringBuilder();
        var isStart = true;
        foreach (var c in given)
        {
            if (isStart && char.IsLetter(c))
                Add(result, c);
            else if (c == '-' && result.Length > 0)
                result.Append('-');
            isStart = c is ' ' or '-' or '.' || char.IsWhiteSpace(c);
        }
        return result.ToString();
    }

    /// <summary>“J” is “J.”, and “G.H.” is “G. H.”; full names stay.</summary>
    public static string Space(string given)
    {
        var result = new StringBuilder();
        for (var at = 0; at < given.Length; at++)
        {
            result.Append(given[at]);
            var (before, next) = (at == 0 ? ' ' : given[at - 1], at + 1 == given.Length ? ' ' : given[at + 1]);
            if (given[at] == '.' && char.IsLetter(next))
                result.Append(' ');
            else if (char.IsUpper(given[at]) && before is ' ' or '-' && next is ' ' or '-')
                result.Append('.');
        }
        return result.ToString();
    }

    private static void Add(StringBuilder result, char initial)
    {
        if (result.Length > 0 && result[^1] != '-')
            result.Append(' ');
        result.Append(initial).Append('.');
    }
}
