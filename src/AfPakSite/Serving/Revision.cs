using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Theme;

namespace AfPakSite.CommandLine.Serving;

/// <summary>
/// The site of one state of the sources. Its pages and assets are made when somebody asks for them; the other files are
/// there when the whole site is made and checked.
/// </summary>
/// <param name="theme">The assets, which are made while the sources are linked.</param>
/// <param name="before">The files of the last finished site, whose headers apply until this one is finished; null for
/// the first.</param>
internal sealed class Revision(LinkedSite linked, Task<SiteTheme> theme, SiteFiles? before)
{
    private readonly ConcurrentDictionary<string, Lazy<ServedFile>> made = new(StringComparer.Ordinal);

    private readonly TaskCompletionSource<SiteFiles> finished = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly Lazy<FrozenDictionary<string, (LinkedSite Part, Page Page)>> pages = new(() =>
        linked
            .WithEditions.SelectMany(part => part.Site.Pages.Select(page => (part, page)))
            .Where(item => item.page is not Page.Former)
            .DistinctBy(item => item.page.Route)
            .ToFrozenDictionary(item => Routes.FileOf(item.page.Route), StringComparer.Ordinal)
    );

    public LinkedSite Linked => linked;

    public SiteTheme Theme => theme.GetAwaiter().GetResult();

    /// <summary>The files of the whole site; canceled if it has errors, or if the sources changed again.</summary>
    public Task<SiteFiles> Finished => finished.Task;

    /// <summary>The headers of a path that is not finished yet; null if no site was finished before.</summary>
    public NetlifyHeaders? EarlyHeaders => before?.Headers;

    public void Finish(ImmutableArray<OutputFile> files) => finished.TrySetResult(new(files));

    public void Abandon() => finished.TrySetCanceled();

    /// <summary>A page or an asset, which needs no other file; null for everything else.</summary>
    /// <param name="path">The path in the site.</param>
    public ServedFile? MakeNow(string path) =>
        pages.Value.TryGetValue(path, out var item)
            ? Made(path, () => SiteRenderer.RenderPage(new(item.Part, item.Page, Theme)))
        : Theme.Assets.Files.Concat(ImageFiles.Of(linked.Site)).FirstOrDefault(asset => asset.Path == path) is { } asset
            ? Made(path, () => asset)
        : null;

    private ServedFile Made(string path, Func<OutputFile> make) =>
        made.GetOrAdd(path, _ => new(() => ServedFile.Of(make()))).Value;
}
