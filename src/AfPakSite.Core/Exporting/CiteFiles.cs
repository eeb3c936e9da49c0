using AfPakSite.Annotations;
using AfPakSite.Citing;
using AfPakSite.Sites;

namespace AfPakSite.Exporting;

/// <summary>The record of a page beside the page itself: <c>cite.bib</c>, <c>cite.ris</c>, <c>cite.json</c>.</summary>
public static class CiteFiles
{
    /// <summary>The files in the order in which pages offer them, with the name of their format.</summary>
    public static IReadOnlyList<(string Name, string Format)> Formats { get; } =
    [("cite.bib", "BibTeX"), ("cite.ris", "RIS"), ("cite.json", "CSL-JSON")];

    /// <param name="route">The route of the page; it ends with a slash.</param>
    /// <param name="work">The work that the page is.</param>
    public static IEnumerable<OutputFile> Of(string route, Work work)
    {
        var folder = route[1..];
        yield return new(folder + Formats[0].Name, BibTex.Write(work));
        yield return new(folder + Formats[1].Name, Ris.Write(work));
        yield return new(folder + Formats[2].Name, CslJson.Write([work]));
    }
}
