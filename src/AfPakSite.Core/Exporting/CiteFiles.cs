using AfPakSite.Annotations;
using AfPakSite.Citing;
using AfPakSite.Metadata;
using AfPakSite.Sites;

namespace AfPakSite.Exporting;

/// <summary>
/// The bibliographic record of each page, in its folder: <c>cite.bib</c>, <c>cite.ris</c>, <c>cite.json</c>.
/// </summary>
public static class CiteFiles
{
    /// <summary>The files and their formats, in their order on pages.</summary>
    public static IReadOnlyList<(string Name, string Format)> Formats { get; } =
    [("cite.bib", "BibTeX"), ("cite.ris", "RIS"), ("cite.json", "CSL-JSON")];

    /// <summary>The files of all citable pages, including those of editions.</summary>
    internal static IEnumerable<OutputFile> Of(Site site) =>
        site.WithEditions.SelectMany(part =>
            part.Pages.Where(PageCitation.IsCitable).SelectMany(page => Of(page.Route, PageCitation.Of(part, page)))
        );

    private static IEnumerable<OutputFile> Of(string route, Work work)
    {
        var folder = route[1..];
        yield return new(folder + Formats[0].Name, BibTex.Write(work));
        yield return new(folder + Formats[1].Name, Ris.Write(work));
        yield return new(folder + Formats[2].Name, CslJson.Write([work]));
    }
}
