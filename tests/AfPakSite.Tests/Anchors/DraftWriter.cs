using System.Text;
using System.Text.RegularExpressions;

namespace AfPakSite.Tests.Anchors;

/// <summary>How a draft is written to its file. None of this changes its words.</summary>
/// <param name="IsMarkdown">Whether the file is Markdown, else plain text.</param>
/// <param name="IsDecomposed">Whether an accented letter is a letter and its marks (NFD).</param>
/// <param name="IsSpacedFrench">Whether no-break spaces are before <c>: ; ! ?</c> and within guillemets.</param>
/// <param name="HasLigatures">Whether <c>fi</c>, <c>fl</c> and <c>ff</c> are one character.</param>
/// <param name="HasSoftHyphens">Whether long words have soft hyphens.</param>
/// <param name="Columns">Where lines of Markdown are wrapped; 0 for one line per paragraph.</param>
internal sealed partial record DraftWriter(
    bool IsMarkdown,
    bool IsDecomposed = false,
    bool IsSpacedFrench = false,
    bool HasLigatures = false,
    bool HasSoftHyphens = false,
    int Columns = 0
)
{
    private static readonly (string Letters, string Ligature)[] Ligatures =
    [
        ("ffi", "\uFB03"),
        ("ff", "\uFB00"),
        ("fi", "\uFB01"),
        ("fl", "\uFB02"),
    ];

    /// <summary>The letters and digits of a text without accents, which no way of writing it changes.</summary>
    public static string LettersOf(string text) =>
        string.Concat(
            Ligatures
                .Aggregate(
                    Decomposition.Of(text),
                    (whole, ligature) => whole.Replace(ligature.Ligature, ligature.Letters, StringComparison.Ordinal)
                )
                .Where(char.IsLetterOrDigit)
        );

    /// <summary>The text of the file, with the headings numbered in their order.</summary>
    public string Write(Draft draft)
    {
        var text = new StringBuilder();
        AddLine(text, IsMarkdown ? $"# {draft.Title}" : draft.Title);
        var counts = new int[7];
        foreach (var section in draft.Sections)
        {
            if (section.IsNumbered)
                (counts[section.Level], _) = (counts[section.Level] + 1, 0);
            Array.Clear(counts, section.Level + 1, counts.Length - section.Level - 1);
            var number = section.IsNumbered ? $"{string.Join('.', counts[1..(section.Level + 1)])}. " : "";
            AddLine(text, (IsMarkdown ? new string('#', section.Level + 1) + " " : "") + number + section.Title);
            foreach (var paragraph in section.Paragraphs)
                AddLine(text, Wrapped(paragraph.Text));
        }
        return InBytes(text.ToString());
    }

    private void AddLine(StringBuilder text, string line) => text.Append(line).Append(IsMarkdown ? "\n\n" : "\n");

    private string Wrapped(string paragraph)
    {
        if (Columns == 0)
            return paragraph;
        var lines = new List<string> { "" };
        foreach (var word in paragraph.Split(' '))
        {
            if (lines[^1].Length + word.Length >= Columns)
                lines.Add(word);
            else
                lines[^1] = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
        }
        return string.Join('\n', lines);
    }

    private string InBytes(string text)
    {
        var spaced = IsSpacedFrench ? ThinSpace.Replace(FrenchSpace.Replace(text, "\u00A0"), "\u202F") : text;
        var hyphenated = HasSoftHyphens ? LongWord.Replace(spaced, "${start}\u00AD${end}") : spaced;
        if (HasLigatures)
            hyphenated = Ligatures.Aggregate(
                hyphenated,
                (whole, ligature) => whole.Replace(ligature.Letters, ligature.Ligature, StringComparison.Ordinal)
            );
        return IsDecomposed ? Decomposition.Of(hyphenated) : hyphenated;
    }

    [GeneratedRegex("(?<=«) | (?=[:»])")]
    private static partial Regex FrenchSpace { get; }

    [GeneratedRegex(" (?=[;!?])")]
    private static partial Regex ThinSpace { get; }

    [GeneratedRegex(@"\b(?<start>\p{Ll}{5})(?<end>\p{Ll}{5,})\b")]
    private static partial Regex LongWord { get; }
}
