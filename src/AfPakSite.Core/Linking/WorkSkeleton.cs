using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>
/// Adds a work to the bibliography with what a citation says of it: the names and the year. Somebody must complete it.
/// </summary>
internal static partial class WorkSkeleton
{
    private const string BibliographyFile = "input/bibliography.yml";

    /// <summary>
    /// The edit that adds the work at the end of the bibliography; null if it has no works yet, if they are not written
    /// one key a line, or if the work was added before and must be completed.
    /// </summary>
    /// <param name="suffix">The letter after the year; empty without one.</param>
    /// <param name="works">The works of the bibliography.</param>
    public static Edit? Of(Citation citation, string suffix, ImmutableArray<Work> works)
    {
        var ids = works.Select(work => work.Id.Span).Where(id => id.Source.Path == BibliographyFile);
        if (ids.DefaultIfEmpty().MaxBy(id => id.Start) is not { Source: not null } id)
            return null;
        var start = ItemStart.Match(id.Source.Content[..id.Start]);
        if (!start.Success)
            return null;
        var file = id.Source.Content;
        var end = file.TrimEnd().Length;
        var lineBreak = file.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var replaced = file.AsSpan(end).StartsWith(lineBreak) ? lineBreak.Length : 0;
        return Write(citation, suffix, start.Groups["indent"].Value, works) is { } text
            ? new(id.Source.Whole.Slice(end, replaced), $"\n{text}")
            : null;
    }

    private static string? Write(Citation citation, string suffix, string indent, ImmutableArray<Work> works)
    {
        var year = char.IsDigit(citation.Year[0]) ? citation.Year : null;
        var slugs = new UniqueSlugs();
        foreach (var work in works)
            slugs.Reserve(work.Id.Value);
        var name = citation.EtAl ? $"{citation.Names[0]} et al" : string.Join(' ', citation.Names);
        var id = Slug.Of($"{name} {year}{suffix}");
        if (citation.EtAl && works.Any(work => work.Id.Value == id))
            return null;
        var text = new StringBuilder();
        Add("- ", $"id: {slugs.Take(id)}");
        Add("  ", "type: document");
        Add("  ", "author:");
        foreach (var author in citation.Names)
            Add("    - ", $"family: {AuthoredValue.Scalar(author)}");
        if (year is not null)
            Add("  ", $"issued: \"{year}\"");
        if (suffix.Length > 0)
            Add("  ", $"year-suffix: {suffix}");
        Add("  ", "status: unidentified");
        return text.ToString();

        void Add(string before, string line) => text.Append(indent).Append(before).Append(line).Append('\n');
    }

    /// <summary>The line of an item up to its id.</summary>
    [GeneratedRegex(@"(?:^|\n)(?<indent> *)- +id: +$")]
    private static partial Regex ItemStart { get; }
}
