using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using AfPakSite.Sites;

namespace AfPakSite.Theme;

/// <summary>Renders pages, one after the other.</summary>
internal sealed class PageRenderer
{
    /// <summary>The characters that most pages need; a longer page makes the text grow.</summary>
    private const int UsualLength = 1 << 17;

    /// <summary>The text of the page that is being rendered.</summary>
    private readonly StringBuilder text = new(UsualLength);

    private readonly ComponentWriter writer;

    public PageRenderer() => writer = new(text);

    public OutputFile Render(PageContext page) =>
        new(Routes.FileOf(page.Route), Bytes(page, PageComponent.Of(page.Current, page.Linked)))
        {
            IsRedirect = page.Current is Page.Former,
            IsListed = page.Current.Frame.IsListed,
        };

    /// <summary>The markup of a component, which ends with a line break.</summary>
    public string Render(PageContext page, PageComponent component)
    {
        Write(page, component);
        return text.ToString();
    }

    private void Write(PageContext page, PageComponent component)
    {
        text.Clear();
        writer.Write(component.Type, [(nameof(PagePart.Page), page), .. component.Parameters]);
        text.Append('\n');
    }

    /// <summary>The markup in UTF-8. That of most pages is encoded without a copy of its characters.</summary>
    private ImmutableArray<byte> Bytes(PageContext page, PageComponent component)
    {
        Write(page, component);
        var chunks = text.GetChunks();
        var isWhole = chunks.MoveNext() && chunks.Current.Length == text.Length;
        var characters = isWhole ? chunks.Current.Span : text.ToString();
        var bytes = new byte[Encoding.UTF8.GetByteCount(characters)];
        Encoding.UTF8.GetBytes(characters, bytes);
        return ImmutableCollectionsMarshal.AsImmutableArray(bytes);
    }
}
