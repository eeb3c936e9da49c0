using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// A text as citations are read in it: with uniform dashes, apostrophes and spaces, and without the characters that
/// readers do not see.
/// </summary>
internal sealed class CitationText
{
    private readonly string original;

    /// <summary>The offset in the original of each character; null if no character was left out.</summary>
    private readonly int[]? offsets;

    public CitationText(string original)
    {
        this.original = original;
        var uniform = UniformMarks.In(original);
        if (!uniform.Any(HiddenCharacters.Contains))
        {
            Uniform = uniform;
            return;
        }
        offsets = [.. Enumerable.Range(0, uniform.Length).Where(at => !HiddenCharacters.Contains(uniform[at]))];
        Uniform = string.Concat(offsets.Select(at => uniform[at]));
    }

    public string Uniform { get; }

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
