using System.Text;

namespace AfPakSite.CommandLine;

/// <summary>
/// The first example of a diagnostic, from the gallery of the tests: an input that causes it, and what the program
/// prints.
/// </summary>
/// <param name="Input">The files, each below a line with its path.</param>
internal sealed record GalleryExample(string Input, string Report)
{
    private const string Mark = "--- ";
    private const string Message = "--- message";

    /// <summary>The example of a code; null if the gallery has none.</summary>
    public static GalleryExample? Find(string code) =>
        EmbeddedText.Find($"gallery/{code}.txt") is { } text ? Parse(text) : null;

    private static GalleryExample Parse(string text)
    {
        var (input, report, isInput) = (new StringBuilder(), new StringBuilder(), true);
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            var isMark = line.StartsWith(Mark, StringComparison.Ordinal);
            if (!isInput && isMark)
                break;
            if (line == Message)
                isInput = false;
            else if (isMark)
                input.Append($"{(input.Length > 0 ? "\n" : "")}{line[Mark.Length..]}:\n");
            else
                (isInput ? input : report).Append(isInput ? $"    {line}\n" : $"{line}\n");
        }
        return new(input.ToString().TrimEnd(), report.ToString().TrimEnd());
    }
}
