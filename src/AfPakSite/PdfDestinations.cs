using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AfPakSite.Theme.Book;

namespace AfPakSite.CommandLine;

/// <summary>Reads from a PDF on which page each place is that a link inside it leads to.</summary>
/// <remarks>
/// Chromium writes these as named destinations (PDF 1.7, section 12.3.2.3) in a dictionary of the catalog, and
/// compresses no object that this needs. A PDF written in another way has no numbers.
/// </remarks>
internal static partial class PdfDestinations
{
    public static PageNumbers Read(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var catalog = Catalog.Match(text).Value;
        if (Reference(catalog, "Pages") is not { } root || Reference(catalog, "Dests") is not { } destinations)
            return PageNumbers.None;
        var pages = Leaves(text, root)
            .Select((page, index) => (page, Number: index + 1))
            .ToDictionary(page => page.page, page => page.Number);
        return new(
            Destination
                .Matches(ObjectOf(text, destinations))
                .Select(match => (Id: match.Groups[1].Value, Page: NumberOf(match.Groups[2])))
                .Where(place => pages.ContainsKey(place.Page))
                .ToImmutableSortedDictionary(place => place.Id, place => pages[place.Page], StringComparer.Ordinal)
        );
    }

    /// <summary>The pages below a node of the page tree, in their order.</summary>
    private static IEnumerable<int> Leaves(string text, int node) =>
        Kids.Match(ObjectOf(text, node)) is { Success: true } kids
            ? References.Matches(kids.Value).SelectMany(kid => Leaves(text, NumberOf(kid.Groups[1])))
            : [node];

    private static int? Reference(string dictionary, string key) =>
        Regex.Match(dictionary, $@"/{key} (\d+) 0 R", RegexOptions.CultureInvariant) is { Success: true } match
            ? NumberOf(match.Groups[1])
            : null;

    /// <summary>An object's text; empty if the file does not contain it.</summary>
    private static string ObjectOf(string text, int number)
    {
        var start = text.LastIndexOf(
            string.Create(CultureInfo.InvariantCulture, $"\n{number} 0 obj\n"),
            StringComparison.Ordinal
        );
        var end = start < 0 ? -1 : text.IndexOf("\nendobj", start, StringComparison.Ordinal);
        return end < 0 ? "" : text[start..end];
    }

    private static int NumberOf(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"<</Type /Catalog\n.*?endobj", RegexOptions.Singleline)]
    private static partial Regex Catalog { get; }

    [GeneratedRegex(@"/Kids \[[^\]]*\]")]
    private static partial Regex Kids { get; }

    [GeneratedRegex(@"(\d+) 0 R")]
    private static partial Regex References { get; }

    [GeneratedRegex(@"/(\S+) \[(\d+) 0 R /XYZ")]
    private static partial Regex Destination { get; }
}
