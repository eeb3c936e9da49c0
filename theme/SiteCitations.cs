using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Citing;
using AfPakSite.Exporting;
using AfPakSite.Metadata;
using AfPakSite.Sites;

namespace AfPakSite.Theme;

/// <summary>How the pages of a site are cited. Each page says what it is called while it is rendered; its files are made of that.</summary>
public sealed class SiteCitations(Site site)
{
    private readonly List<OutputFile> files = [];

    /// <summary>The study in every style, formatted once for all pages.</summary>
    public ImmutableArray<StyledReference> Study { get; } = StyledReference.Of(site.Settings.Study);

    /// <summary>The files that lie beside the pages rendered so far.</summary>
    public IReadOnlyList<OutputFile> Files => files;

    /// <summary>A page in every style; its files are kept.</summary>
    /// <param name="holder">The site, or the edition of it, that the page belongs to.</param>
    public ImmutableArray<StyledReference> Add(Site holder, string route, string title)
    {
        var work = PageCitation.Of(holder, route, title);
        files.AddRange(CiteFiles.Of(route, work));
        return PageCitation.IsOfStudy(route) ? Study : StyledReference.Of(work);
    }
}

/// <summary>The entry of a work in a style.</summary>
public sealed record StyledReference(CitationStyle Style, ImmutableArray<ReferencePart> Parts)
{
    /// <summary>What a page's elements of the style are called.</summary>
    public string Id => ReferenceFormatter.IdOf(Style);

    public string Name => ReferenceFormatter.NameOf(Style);

    public static ImmutableArray<StyledReference> Of(Work work) =>
        [
            .. ReferenceFormatter.Styles.Select(style => new StyledReference(
                style,
                ReferenceFormatter.Format(work, style)
            )),
        ];
}
