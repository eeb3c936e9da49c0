using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// A text as citations are read in it: with uniform dashes, apostrophes and spaces, and without the characters that
/// readers do not see.
/// </summary>
internal sealed class CitationText
{
    private const char Dash = '—';

    /// <summary>No name and no date contains it.</summary>
    private const char Part = '|';

    private const int LongestWord = 40;

    private readonly string original;

    /// <summary>The offset in the original of each character; null if no character was left out.</summary>
    private readonly int[]? offsets;

    public CitationText(string original)
    {
        this.original = original;
        var uniform = Parted(original, UniformMarks.In(original));
        if (!uniform.Any(HiddenCharacters.Contains))
        {
            Uniform = uniform;
            return;
        }
        offsets = [.. Enumerable.Range(0, uniform.Length).Where(at => !HiddenCharacters.Contains(uniform[at]))];
        Uniform = string.Concat(offsets.Select(at => uniform[at]));
    }

    public string Uniform { get; }

    /// <summary>
    /// The text with another sign for each dash that parts a sentence, which is not one of a name: <c>two
    /// authors—Reed (2010)—say</c>.
    /// </summary>
    private static string Parted(string original, string uniform) =>
        original.Contains(Dash)
            ? string.Create(
                uniform.Length,
                (original, uniform),
                static (parted, texts) =>
                {
                    texts.uniform.CopyTo(parted);
                    for (var at = 1; at < parted.Length - 1; at++)
                    {
                        if (
                            texts.original[at] == Dash
                            && char.IsLetter(texts.original[at + 1])
                            && EndsWord(parted[..at])
                        )
                            parted[at] = Part;
                    }
                }
            )
            : uniform;

    /// <summary>Whether a word in small letters, a number or a bracket ends here, and not a name.</summary>
    private static bool EndsWord(ReadOnlySpan<char> before)
    {
        var start = before.Length;
        while (start > 0 && before.Length - start < LongestWord && char.IsLetter(before[start - 1]))
            start--;
        return start < before.Length
            ? char.IsLower(before[start])
            : char.IsDigit(before[^1]) || before[^1] is ')' or ']';
    }

    /// <summary>The range in the original of a range of the uniform text.</summary>
    public TextRange Original(int start, int end) =>
        offsets is null || start >= end
            ? TextRange.Between(start, end)
            : TextRange.Between(offsets[start], offsets[end - 1] + 1);

    /// <summary>The words of a range as the original writes them, without hidden characters.</summary>
    public string Written(int start, int end)
    {
        var written = Original(start, end).Of(original);
        return offsets is null ? written : string.Concat(written.Where(c => !HiddenCharacters.Contains(c)));
    }
}
