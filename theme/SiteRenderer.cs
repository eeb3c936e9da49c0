using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Theme.Book;
using AfPakSite.Theme.Hosting;
using AfPakSite.Theme.Plain;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;
using static System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes;

namespace AfPakSite.Theme;

/// <summary>Makes the pages of a site and what they load.</summary>
public static class SiteRenderer
{
    /// <param name="exported">The site as data.</param>
    public static ImmutableArray<OutputFile> Render(LinkedSite linked, ImmutableArray<OutputFile> exported)
    {
        var assets = ThemeAssets.Load(linked.Site.Settings);
        using var renderer = new HtmlRenderer(new RenderingServices(), NullLoggerFactory.Instance);
        var citations = new SiteCitations(linked.Site);
        List<OutputFile> pages = [];
        renderer
            .Dispatcher.InvokeAsync(async () =>
            {
                foreach (var page in PageList.Of(linked))
                    pages.Add(await RenderPage(renderer, page, new(linked, page.Route, assets, citations)));
                foreach (var edition in linked.Editions)
                {
                    foreach (var page in PageList.OfEdition(edition.Site))
                        pages.Add(
                            await RenderPage(renderer, page, new(edition, page.Route, assets, citations)) with
                            {
                                IsListed = false,
                            }
                        );
                }
            })
            .GetAwaiter()
            .GetResult();
        return OfflineWorker.Complete([
            .. exported,
            .. pages,
            .. assets.Files,
            .. citations.Files,
            Previews.Of(linked),
            .. ShortLinks.Of(linked),
            .. MarkdownTwin.Of(linked),
            new("llms.txt", LlmsText.Write(linked)),
            .. BookFiles.Of(linked),
            .. Host.Files(linked, assets, pages),
        ]);
    }

    private static async Task<OutputFile> RenderPage(HtmlRenderer renderer, PageRecipe page, PageContext context)
    {
        var parameters = new Dictionary<string, object?>(page.Parameters) { [nameof(PagePart.Page)] = context };
        var root = await renderer.RenderComponentAsync(page.Component, ParameterView.FromDictionary(parameters));
        return new(Routes.FileOf(page.Route), root.ToHtmlString() + "\n")
        {
            IsRedirect = page.IsRedirect,
            IsListed = !page.IsRedirect && page.Route != Routes.NotFound,
        };
    }

    /// <summary>
    /// What the renderer asks for: an encoder that leaves the letters of all scripts as they are, and a maker of components
    /// that compiles nothing.
    /// </summary>
    private sealed class RenderingServices : IServiceProvider, IComponentActivator
    {
        private readonly HtmlEncoder html = HtmlEncoder.Create(UnicodeRanges.All);

        public object? GetService(Type serviceType) =>
            serviceType == typeof(HtmlEncoder) ? html
            : serviceType == typeof(IComponentActivator) ? this
            : null;

        public IComponent CreateInstance([DynamicallyAccessedMembers(PublicConstructors)] Type componentType) =>
            (IComponent)Activator.CreateInstance(componentType)!;
    }
}
