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

/// <summary>Makes the files of a site: pages, assets, the book, Markdown twins and files for hosts.</summary>
public static class SiteRenderer
{
    /// <param name="exported">The site as data.</param>
    public static ImmutableArray<OutputFile> Render(LinkedSite linked, ImmutableArray<OutputFile> exported)
    {
        var theme = SiteTheme.Of(linked.Site.Settings);
        return OfflineWorker.Complete([
            .. exported,
            .. RenderPages(ContextsOf(linked, theme)),
            .. theme.Assets.Files,
            Previews.Of(linked),
            .. ShortLinks.Of(linked),
            .. MarkdownTwin.Of(linked),
            new("llms.txt", LlmsText.Write(linked)),
            .. BookFiles.Of(linked),
            .. Host.Files(linked, theme.Assets),
        ]);
    }

    private static IEnumerable<PageContext> ContextsOf(LinkedSite linked, SiteTheme theme) =>
        linked
            .Editions.Prepend(linked)
            .SelectMany(part => part.Site.Pages.Select(page => new PageContext(part, page, theme)));

    /// <summary>Renders a single page, with the same result as for the whole site.</summary>
    public static OutputFile RenderPage(PageContext page) => RenderPages([page])[0];

    private static List<OutputFile> RenderPages(IEnumerable<PageContext> pages)
    {
        using var renderer = new HtmlRenderer(new RenderingServices(), NullLoggerFactory.Instance);
        var files = new List<OutputFile>();
        renderer
            .Dispatcher.InvokeAsync(async () =>
            {
                foreach (var page in pages)
                    files.Add(await Render(renderer, page));
            })
            .GetAwaiter()
            .GetResult();
        return files;
    }

    private static async Task<OutputFile> Render(HtmlRenderer renderer, PageContext page)
    {
        var component = PageComponent.Of(page.Current, page.Linked);
        var parameters = component.Parameters.ToDictionary(pair => pair.Name, pair => (object?)pair.Value);
        parameters[nameof(PagePart.Page)] = page;
        var root = await renderer.RenderComponentAsync(component.Type, ParameterView.FromDictionary(parameters));
        return new(Routes.FileOf(page.Route), root.ToHtmlString() + "\n")
        {
            IsRedirect = page.Current is Page.Former,
            IsListed = page.Current.Frame.IsListed,
        };
    }

    /// <summary>
    /// The renderer's services: an encoder that does not escape letters of any script, and an activator that does not
    /// compile code at run time.
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
