using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Reads the commands that cite works by their keys: <c>\citep[p. 4]{reed-2001}</c> of LaTeX,
/// <c>{cite:p}`reed-2001`</c> of MyST, whose keys are code in Markdown, <c>{{&lt; cite "reed-2001" >}}</c> of Hugo and
/// <c>{% cite reed-2001 %}</c> of Jekyll.
/// </summary>
internal static partial class CitationCommands
{
    public static IEnumerable<Citation> In(Paragraph paragraph)
    {
        var text = paragraph.Text;
        if (!text.Contains("cite", StringComparison.Ordinal))
            return [];
        var commands = Command
            .Matches(text)
            .Select(match =>
                Of(
                    new(match.Index, match.Length),
                    string.Join(',', match.Groups["keys"].Captures.Select(keys => keys.Value)),
                    match
                )
            );
        var shortcodes = Shortcode
            .Matches(text)
            .Select(match => Of(new(match.Index, match.Length), match.Groups["keys"].Value.Replace(' ', ','), match));
        return commands
            .Concat(Role.Matches(text).Select(match => OfRole(paragraph, match)))
            .Concat(shortcodes)
            .OfType<Citation>();
    }

    private static Citation? OfRole(Paragraph paragraph, Match role)
    {
        if (role.Groups["keys"] is { Success: true } written)
            return Of(new(role.Index, role.Length), written.Value, role);
        var end = role.Index + role.Length;
        var index = SortedPlaces.LastAtOrBefore(paragraph.Runs, end, run => run.Start);
        if (index < 0 || paragraph.Runs[index] is not { Style: TextStyle.Code } run || run.Start != end)
            return null;
        return Of(TextRange.Between(role.Index, run.End), paragraph.Text.Substring(run.Start, run.Length), role);
    }

    private static Citation? Of(TextRange range, string keys, Match match)
    {
        ImmutableArray<string> labels =
        [
            .. keys.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(key =>
                    $"@{(key.EndsWith('>') && key.Contains('<') ? key[(key.LastIndexOf('<') + 1)..^1].Trim() : key)}"
                ),
        ];
        var locator = match.Groups["locator"] is { Success: true, Length: > 0 } page ? page.Value : null;
        if (labels.IsEmpty)
            return null;
        return new(range, [], false, "", "", match.Groups["narrative"].Success, null, locator, Labels: labels);
    }

    [GeneratedRegex(
        @"\\(?:(?<narrative>citet|textcite|citeauthor|Citet|Textcite)|(?!no)[a-zA-Z]{0,10}[cC]ite[a-z]{0,10})\*?(?:(?:\[(?<locator>[^\[\]\n]{0,80})\]){0,2}\{(?<keys>[^{}\n]{1,300})\}){1,9}"
    )]
    private static partial Regex Command { get; }

    [GeneratedRegex(@"\{(?:(?<narrative>cite:t|citet)|cite(?::[a-z]{1,9}|p)?)\}(?:`(?<keys>[^`\n]{1,300})`)?")]
    private static partial Regex Role { get; }

    [GeneratedRegex(
        @"\{(?<sign>\{<|\{%|%)\s{0,3}(?:(?<narrative>citet)|citep?)\s{1,3}[""']?@?(?<keys>[\p{L}\p{N}_:.,;/-]{1,100}(?: @?[\p{L}\p{N}_:.,;/-]{1,100}){0,9}?)[""']?"
            + @"(?:\s{1,3}(?:--locator\s|-l\s)?[""']?(?<locator>(?:pp?\.?\s?)?[0-9][0-9 ,–-]{0,20})[""']?)?\s{0,3}(?:[%>]\}\}|%\})"
    )]
    private static partial Regex Shortcode { get; }
}
