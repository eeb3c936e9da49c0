using System.Text;

namespace AfPakSite.CommandLine;

/// <summary>
/// The first example of a diagnostic, from the gallery of the tests, or from <c>Examples</c> for the kinds that only
/// the command line knows: an input that causes it, and what the program prints.
/// </summary>
/// <param name="Input">The files, each below a line with its path; or what the user does.</param>
/// <param name="Remedy">What to do, where the report has no hint of it; else null.</param>
internal sealed record GalleryExample(string Input, string Report, string? Remedy)
{
    private const string Mark = "--- ";
    private const string Message = "--- message";
    private const string Advice = "--- remedy";

    /// <summary>The example of a code; null if the gallery has none.</summary>
    public static GalleryExample? Find(string code) =>
        EmbeddedText.Find($"gallery/{code}.txt") is { } text ? Parse(text) : null;

    private static GalleryExample Parse(string text)
    {
        var (input, report, isInput) = (new StringBuilder(), new StringBuilder(), true);
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        foreach (var line in lines)
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
        var remedy = string.Join('\n', lines.SkipWhile(line => line != Advice).Skip(1));
        return new(input.ToString().TrimEnd(), report.ToString().TrimEnd(), remedy.Length > 0 ? remedy : null);
    }
}
