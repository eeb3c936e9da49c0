using System.Buffers;
using System.Text;

namespace AfPakSite.Text;

/// <summary>
/// A text in the form in which names are compared, with one kind of apostrophe, hyphen and space, decomposed letters
/// and no hidden characters. Its ranges lead back to the text.
/// </summary>
public sealed class UniformText
{
    private const string Apostrophes = "’‘ʼʻʿʾ‛′`´";
    private const string Hyphens = "\u2010\u2011";

    /// <summary>The characters that stay as they are, with every space a single one.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create([
        .. Enumerable.Range(' ', 'ª' - ' ').Select(code => (char)code).Except("`\u00A0"),
        '“',
        '”',
        '–',
        '—',
        '…',
    ]);

    private readonly int[]? starts;
    private readonly int[]? ends;

    private UniformText(string text, int[]? starts, int[]? ends) =>
        (Text, this.starts, this.ends) = (text, starts, ends);

    /// <summary>The text in its uniform form.</summary>
    public string Text { get; }

    public static UniformText Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain) && !text.Contains("  ", StringComparison.Ordinal))
            return new(text, null, null);
        var uniform = new StringBuilder(text.Length);
        var (starts, ends) = (new List<int>(text.Length), new List<int>(text.Length));
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at]) && uniform.Length > 0 && uniform[^1] == ' ' && ends[^1] == at)
            {
                ends[^1] = at + 1;
                continue;
            }
            Append(text[at], uniform);
            while (starts.Count < uniform.Length)
            {
                starts.Add(at);
                ends.Add(at + 1);
            }
        }
        return new(uniform.ToString(), [.. starts], [.. ends]);
    }

    /// <summary>The range of the text that a range of the uniform text comes from.</summary>
    public TextRange Original(int start, int length)
    {
        if (starts is null || ends is null || length == 0)
            return new(start, length);
        var end = ends[start + length - 1];
        return new(starts[start], end - starts[start]);
    }

    private static void Append(char c, StringBuilder uniform)
    {
        if (HiddenCharacters.Contains(c))
            return;
        if (CanonicalTables.Decompositions.TryGetValue(c, out var parts))
        {
            foreach (var part in parts)
                Append(part, uniform);
            return;
        }
        uniform.Append(
            char.IsWhiteSpace(c) ? ' '
            : Apostrophes.Contains(c) ? '\''
            : Hyphens.Contains(c) ? '-'
            : c
        );
    }
}
