using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>Reports what a study labels as a DOI and what cannot be one: <c>doi:11.1234/tea</c>.</summary>
internal static partial class UnreadDois
{
    public static void Report(Study study, DiagnosticBag diagnostics)
    {
        foreach (var paragraph in study.AllSections.SelectMany(section => section.Paragraphs))
        {
            foreach (Match match in NotDoi.Matches(paragraph.Text))
            {
                var range = new TextRange(match.Index, match.Length);
                if (!paragraph.StyleAt(match.Index).IsVerbatim())
                    diagnostics.AddOneOfMany(
                        Catalog.DoiMalformedKind,
                        paragraph.SpanOf(range),
                        () => Catalog.DoiMalformed(paragraph.SpanOf(range), match.Value)
                    );
            }
        }
    }

    /// <summary>A text with a digit or a slash after the label of a DOI, which does not begin as one.</summary>
    [GeneratedRegex(
        @"(?:(?<!www\.)\bdoi\.org/|\bdoi(?:\s?:\s?|\s(?=[0-9][0-9.]*/)))(?!\s?10(?:\.[0-9]{2,9}(?:[./]|%2F)|/)|https?:|(?:dx\.)?doi\.org/)(?=[^\s]{0,100}[0-9/])[^\s""“”<>]{2,200}(?<![.,;)\]])",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex NotDoi { get; }
}
