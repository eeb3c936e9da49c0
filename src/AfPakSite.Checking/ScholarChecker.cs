using AfPakSite.Diagnostics;
using AfPakSite.Sites;

namespace AfPakSite.Checking;

/// <summary>Reads the landing page as Google Scholar does (“Inclusion Guidelines for Webmasters”).</summary>
internal static class ScholarChecker
{
    private static readonly (string Tag, RecordPart Part)[] Required =
    [
        ("citation_title", RecordPart.Title),
        ("citation_author", RecordPart.Author),
        ("citation_publication_date", RecordPart.Date),
    ];

    public static void Check(
        PageFacts page,
        HashSet<string> files,
        string baseUrl,
        OriginTable origins,
        DiagnosticBag diagnostics
    )
    {
        // A tag may be missing because of an error in the input, which was reported before.
        foreach (
            var (_, part) in Required.Where(needed => !diagnostics.HasErrors && page.Metadata.Find(needed.Tag) is null)
        )
            diagnostics.Add(Catalog.ScholarCannotIndex(origins.Find(page.Route, Origin.StudyRecord, page.Start), part));
        foreach (var tag in page.Metadata.All("citation_publication_date").Where(tag => !IsDate(tag.Content)))
            diagnostics.Add(Catalog.ScholarCannotRead(tag.Span, tag.Name, tag.Content, ScholarForm.Date));
        foreach (var tag in page.Metadata.All("citation_pdf_url").Where(tag => !IsBeside(tag.Content, files, baseUrl)))
            diagnostics.Add(Catalog.ScholarCannotRead(tag.Span, tag.Name, tag.Content, ScholarForm.PdfAddress));
    }

    /// <summary><c>YYYY/M/D</c> or <c>YYYY</c>.</summary>
    private static bool IsDate(string text) =>
        text.Split('/') switch
        {
            [var year] => IsNumber(year, 4, 0, 9999),
            [var year, var month, var day] => IsNumber(year, 4, 0, 9999)
                && IsNumber(month, 2, 1, 12)
                && IsNumber(day, 2, 1, 31),
            _ => false,
        };

    private static bool IsNumber(string text, int length, int least, int most) =>
        text.Length <= length
        && text.All(char.IsAsciiDigit)
        && int.TryParse(text, out var number)
        && number >= least
        && number <= most
        && (length < 4 || text.Length == 4);

    private static bool IsBeside(string address, HashSet<string> files, string baseUrl) =>
        address.StartsWith(baseUrl, StringComparison.Ordinal)
        && address.IndexOf('/', baseUrl.Length) < 0
        && files.Contains(address[baseUrl.Length..]);
}
