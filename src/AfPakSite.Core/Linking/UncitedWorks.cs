using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Sites;

namespace AfPakSite.Linking;

/// <summary>
/// Finds the works that a site does without if its settings say so: a file of a reference manager may be the whole
/// library of its author. The study’s own list and <c>bibliography.yml</c> are made for the study, so their works stay.
/// </summary>
internal static class UncitedWorks
{
    /// <summary>
    /// Works of libraries that neither the study, nor an edition of it, nor the input cites or links to. None while a
    /// key or number of the study has no work, because it may mean any of them, and none of a file that no citation
    /// leads to, because the study may cite in a way that is not read. What a diagnostic names stays until it is
    /// corrected.
    /// </summary>
    /// <param name="inEditions">The citations of the editions.</param>
    public static IReadOnlySet<Work> Of(Site site, ResolvedCitations citations, IEnumerable<LinkedCitation> inEditions)
    {
        if (site.Settings.Uncited != UncitedRule.LeaveOut || citations.Linked.Any(IsUnknown))
            return new HashSet<Work>();
        var cited = citations.Linked.Concat(inEditions).SelectMany(citation => citation.Works).ToHashSet();
        var named = IdLink.ToWorks(site);
        var files = cited.Select(work => work.Id.Span.Source.Path).ToHashSet(StringComparer.Ordinal);
        return site
            .Annotations.Works.Where(work => IsOfLibrary(work) && files.Contains(work.Id.Span.Source.Path))
            .Where(work => !cited.Contains(work) && !named.Contains(work.Id.Value))
            .Where(work => !citations.Named.Contains(work) && !citations.NearlyCited.ContainsKey(work))
            .Where(work => !IsKept(work, site))
            .ToHashSet();
    }

    /// <summary>Says which works are left out, once for each file.</summary>
    public static void Report(IReadOnlySet<Work> uncited, DiagnosticBag diagnostics)
    {
        foreach (var file in uncited.GroupBy(work => work.Id.Span.Source))
            diagnostics.Add(Catalog.WorksLeftOut(file.Key, [.. file.Select(work => work.Id.Value)]));
    }

    /// <summary>Whether a citation has a key or a number without a work.</summary>
    public static bool IsUnknown(LinkedCitation citation) => citation.Works.IsEmpty && citation.Citation.IsByLabel;

    /// <summary>Whether only a file of a reference manager lists a work.</summary>
    public static bool IsOfLibrary(Work work) => work.Entry is null && SiteBuilder.IsLibrary(work.Id.Span.Source.Path);

    /// <summary>Whether the author wants a work in the bibliography that the study does not cite.</summary>
    public static bool IsKept(Work work, Site site) =>
        site.Settings.Uncited == UncitedRule.Keep
        || work.CitationKeys.Append(work.Id.Value).Any(site.Study.Head.KeepsUncited);
}
