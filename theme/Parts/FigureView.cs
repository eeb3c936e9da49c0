using AfPakSite.Images;
using AfPakSite.Studies;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace AfPakSite.Theme.Parts;

/// <summary>
/// A figure of the study: its image, which may lead to its file, and its caption below. Editions have no images, and
/// say so; so does a site that lacks an image.
/// </summary>
/// <remarks>
/// This is code because Razor adds and removes white space. An image is not text, so the text of the element is the
/// study's caption.
/// </remarks>
public sealed class FigureView : StudyTextPart
{
    [Parameter, EditorRequired]
    public required Paragraph Figure { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(100, "figure");
        builder.AddAttribute(101, "class", "study-figure");
        if (Page.Site.Images.Of(Figure) is { } image)
            Image(builder, image, ImageBox.Of(Figure, image));
        else if (Page.Site.Edition is not null)
            Note(builder, Show(Words.Editions.FigureWithoutImage));
        else if (Figure.Image is not null)
            Note(builder, Show(Words.Study.FigureMissing));
        WriteCaption(builder, "figcaption", Figure);
        builder.CloseElement();
    }

    private static void Note(RenderTreeBuilder builder, RenderFragment text)
    {
        builder.OpenElement(102, "p");
        builder.AddAttribute(103, "class", "note");
        builder.AddContent(104, text);
        builder.CloseElement();
    }

    /// <summary>A printed page shows each image at once, because nobody scrolls to it.</summary>
    private void Image(RenderTreeBuilder builder, StudyImage image, ImageBox box)
    {
        var address = Page.Href(image);
        var leadsToFile = !Page.OnPaper && image.CanBeOpened;
        if (leadsToFile)
        {
            builder.OpenElement(113, "a");
            builder.AddAttribute(114, "href", address);
        }
        builder.OpenElement(115, "img");
        builder.AddAttribute(116, "src", address);
        builder.AddAttribute(117, "alt", ImageBox.AlternativeOf(Figure));
        builder.AddAttribute(118, "title", Figure.Image?.Title);
        builder.AddAttribute(119, "width", box.Width);
        builder.AddAttribute(120, "height", box.Height);
        builder.AddAttribute(121, "data-width", box.Percent);
        builder.AddAttribute(122, "loading", Page.OnPaper ? null : "lazy");
        builder.AddAttribute(123, "decoding", "async");
        builder.CloseElement();
        if (leadsToFile)
            builder.CloseElement();
    }
}
