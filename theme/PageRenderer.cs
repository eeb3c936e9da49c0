using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using AfPakSite.Sites;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;
using static System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes;

namespace AfPakSite.Theme;

/// <summary>Renders pages, one after the other.</summary>
internal sealed class PageRenderer
{
    /// <summary>The characters that most pages need; a longer page makes the text grow.</summary>
    private const int UsualLength = 1 << 17;

    private readonly RenderingServices services = new();

    /// <summary>The text of the page that is being rendered.</summary>
    private readonly StringBuilder text = new(UsualLength);

    public OutputFile Render(PageContext page) =>
        new(Routes.FileOf(page.Route), Render(page, PageComponent.Of(page.Current, page.Linked)))
        {
            IsRedirect = page.Current is Page.Former,
            IsListed = page.Current.Frame.IsListed,
        };

    /// <summary>
    /// Renders a component with a renderer of its own, since a renderer keeps every component that it has rendered. The
    /// markup ends with a line break.
    /// </summary>
    public string Render(PageContext page, PageComponent component)
    {
        using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return renderer.Dispatcher.InvokeAsync(() => Render(renderer, page, component)).GetAwaiter().GetResult();
    }

    private async Task<string> Render(HtmlRenderer renderer, PageContext page, PageComponent component)
    {
        var parameters = component.Parameters.ToDictionary(pair => pair.Name, pair => (object?)pair.Value);
        parameters[nameof(PagePart.Page)] = page;
        var root = await renderer.RenderComponentAsync(component.Type, ParameterView.FromDictionary(parameters));
        root.WriteHtmlTo(new StringWriter(text.Clear(), CultureInfo.InvariantCulture));
        return text.Append('\n').ToString();
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
