using System.Collections.Immutable;

namespace AfPakSite.Text;

/// <summary>Breaks a text into lines at its spaces.</summary>
public static class LineWrap
{
    /// <summary>The lines, each with as many words as fit; a word that does not fit has a line of its own.</summary>
    /// <param name="fits">Whether a line is short enough.</param>
    public static ImmutableArray<string> Of(string text, Func<string, bool> fits)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && !fits(longer))
            {
                lines.Add(line);
                longer = word;
            }
            line = longer;
        }
        lines.Add(line);
        return lines.ToImmutable();
    }
}
