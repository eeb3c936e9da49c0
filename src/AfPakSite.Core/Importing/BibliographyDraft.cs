using System.Text;
using System.Text.RegularExpressions;
using AfPakSite.Annotations;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>Writes the bibliography of a new site.</summary>
internal static partial class BibliographyDraft
{
    public const string Path = "input/bibliography.yml";

    private const string Explanation =
        "The works that the study cites, as CSL-YAML. Each id is part of an address and never changes after the first "
        + "release. A citation finds its work by the names of its authors and by its year; year-suffix is the letter of "
        + "2010a. status says how much is known: identified, ambiguous (list the candidates) or unidentified (only the "
        + "names and the year of the citation; “others” are the authors behind “et al.”). Complete unidentified works, or "
        + "remove them if they are not works and list the text under not-citations in site.yml.";

    public static string Write(IReadOnlyCollection<WorkDraft> works)
    {
        var lines = new YamlLines().Comment(Explanation);
        if (works.Count == 0)
            return lines.Line("references: []").ToString();
        lines.Line("references:");
        foreach (var work in works)
            Add(lines, work);
        return lines.ToString();
    }

    /// <summary>A bibliography with works at its end, indented as its first one.</summary>
    public static SourceFile Extend(SourceFile given, IEnumerable<WorkDraft> works)
    {
        var text = EndOfDocument.Replace(Encoding.UTF8.GetString(given.Bytes.AsSpan()).TrimEnd(), "").TrimEnd();
        var list = ListStart.Match(text);
        var indent = ItemStart.Match(text, list.Index + list.Length) is { Success: true } first
            ? first.Groups["indent"].Value
            : "  ";
        var lines = new YamlLines().Line(text.EndsWith("references: []", StringComparison.Ordinal) ? text[..^3] : text);
        foreach (var work in works)
            Add(lines, work, indent);
        return given with { Bytes = [.. Encoding.UTF8.GetBytes(lines.ToString())] };
    }

    private static void Add(YamlLines lines, WorkDraft work, string indent = "  ")
    {
        var inner = $"{indent}  ";
        lines.Line($"{indent}- id: {work.Id}").Line($"{inner}type: {work.Type}");
        foreach (var variable in work.Names)
            AddNames(lines, inner, variable);
        lines.Key(inner, "issued", work.Issued).Key(inner, "year-suffix", work.YearSuffix);
        foreach (var variable in work.Variables)
            lines.Key(inner, variable.Name, variable.Value);
        lines.Line($"{inner}status: {work.Status}").Line();
    }

    /// <param name="indent">The spaces before the key.</param>
    public static void AddNames(YamlLines lines, string indent, NameVariable variable)
    {
        lines.Line($"{indent}{variable.Name}:");
        foreach (var name in variable.Names)
        {
            var isLiteral = name.Literal is not null;
            lines.Key($"{indent}  - ", isLiteral ? "literal" : "family", name.Short);
            if (!isLiteral && name.Family is not null)
                lines.Key($"{indent}    ", "given", name.Given);
            lines.Key($"{indent}    ", "ORCID", name.Orcid);
            if (!name.WorksAt.IsEmpty)
                lines.Line($"{indent}    affiliation: [{string.Join(", ", name.WorksAt.Select(YamlLines.Quoted))}]");
        }
    }

    /// <summary>The key of the list, which may be in quotation marks.</summary>
    [GeneratedRegex(@"^[""']?references[""']?[ \t]*:", RegexOptions.Multiline)]
    private static partial Regex ListStart { get; }

    [GeneratedRegex(@"^(?<indent> *)-(?=\s)", RegexOptions.Multiline)]
    private static partial Regex ItemStart { get; }

    [GeneratedRegex(@"\n(?:\.\.\.|---)$")]
    private static partial Regex EndOfDocument { get; }
}
