using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <content>The images of the study.</content>
public static partial class Catalog
{
    private const string Formats = "PNG, JPEG, GIF, WebP or SVG";

    public static readonly DiagnosticKind ImageNotFoundKind = new(
        "image-not-found",
        Severity.Error,
        "The study shows an image that is not in its folder."
    );

    /// <param name="sameName">A file whose name differs only in letter case; null if there is none.</param>
    /// <param name="known">The images in the folder of the study.</param>
    public static Diagnostic ImageNotFound(Located<string> image, string? sameName, IReadOnlyList<string> known) =>
        ImageNotFoundKind.At(
            image.Span,
            $"The folder of the study does not contain the image {Quoted(image.Value)}.",
            sameName is not null
                ? $"the file is named {Quoted(sameName)}: write capitals and small letters as they are in its name"
                : $"put the file into seeds/, and write its path from there; {Suggestion.For(image.Value, known)}; to build without it, list it under `missing-images:` in input/site.yml"
        );

    public static readonly DiagnosticKind ImageMissingKind = new(
        "image-missing",
        Severity.Warning,
        "The study shows an image that `missing-images` lists, so readers see that it is missing."
    );

    public static Diagnostic ImageMissing(Located<string> image) =>
        ImageMissingKind.At(
            image.Span,
            $"Readers see that the image {Quoted(image.Value)} is missing.",
            "put the file into seeds/, and remove its path from `missing-images:` in input/site.yml"
        );

    public static readonly DiagnosticKind MissingImageUnusedKind = new(
        "missing-image-unused",
        Severity.Warning,
        "An image listed under `missing-images` is in the folder of the study, or the study does not show it."
    );

    public static Diagnostic MissingImageUnused(Located<string> image) =>
        MissingImageUnusedKind.At(
            image.Span,
            $"The study does not lack the image {Quoted(image.Value)}.",
            "remove it from the list, or write its path as the study does"
        );

    public static readonly DiagnosticKind ImageOutsideKind = new(
        "image-outside",
        Severity.Error,
        "The study shows an image from outside of its folder."
    );

    public static Diagnostic ImageOutside(Located<string> image) =>
        ImageOutsideKind.At(
            image.Span,
            $"The image {Quoted(image.Value)} is outside of the folder of the study.",
            "copy the file into seeds/, and write its path from there, such as images/map.png"
        );

    public static readonly DiagnosticKind ImageElsewhereKind = new(
        "image-elsewhere",
        Severity.Warning,
        "The study shows an image from another site, or one that is written into the text."
    );

    public static Diagnostic ImageElsewhere(SourceSpan image, string address) =>
        ImageElsewhereKind.At(
            image,
            $"The image {Quoted(FirstWords.Within(address, 60))} is not a file, so readers see only its text.",
            "pages load nothing from other sites: save the image in seeds/ if you may publish it, and write its path"
        );

    public static readonly DiagnosticKind ImageNotReadKind = new(
        "image-not-read",
        Severity.Error,
        "An image of the study cannot be shown."
    );

    public static Diagnostic ImageNotRead(Located<string> image, ImageFault fault) =>
        fault switch
        {
            ImageFault.Empty => ImageNotReadKind.At(
                image.Span,
                $"The file {Quoted(image.Value)} is empty.",
                "save the image again"
            ),
            ImageFault.OtherFormat => ImageNotReadKind.At(
                image.Span,
                $"The file {Quoted(image.Value)} has a format that not all browsers show.",
                $"save the image as {Formats}"
            ),
            ImageFault.NoSize => ImageNotReadKind.At(
                image.Span,
                $"The file {Quoted(image.Value)} does not say how wide and how high the image is.",
                "add a `viewBox`, or a `width` and a `height`, to its `svg` element"
            ),
            ImageFault.TooLarge(var size, var most) => ImageNotReadKind.At(
                image.Span,
                $"The file {Quoted(image.Value)} has {size} MB, more than any page should load.",
                $"save the image with fewer pixels: at most {most} MB are published"
            ),
            _ => ImageNotReadKind.At(
                image.Span,
                $"The file {Quoted(image.Value)} is damaged: its size cannot be read.",
                $"open the image, and save it again as {Formats}"
            ),
        };

    public static readonly DiagnosticKind ImageLargeKind = new(
        "image-large",
        Severity.Warning,
        "An image of the study is so large that it loads slowly."
    );

    public static Diagnostic ImageLarge(Located<string> image, int megabytes) =>
        ImageLargeKind.At(
            image.Span,
            $"The file {Quoted(image.Value)} has {megabytes} MB, so readers with a slow connection wait for it.",
            "save the image with fewer pixels, or a photograph as JPEG or WebP"
        );

    public static readonly DiagnosticKind FigureWithoutAlternativeKind = new(
        "figure-without-alternative",
        Severity.Warning,
        "A figure of the study has no words for readers who cannot see it."
    );

    public static Diagnostic FigureWithoutAlternative(Located<string> image, bool hasCaption) =>
        FigureWithoutAlternativeKind.At(
            image.Span,
            hasCaption
                ? $"The image {Quoted(image.Value)} has a caption, but no alternative text."
                : $"The image {Quoted(image.Value)} has neither a caption nor an alternative text, so readers see its path.",
            "write what it shows between the brackets, `![What it shows](path)`, or as `alt`"
        );

    public static readonly DiagnosticKind SvgNotAllowedKind = new(
        "svg-not-allowed",
        Severity.Error,
        "An SVG of the study contains something that an image does not need."
    );

    public static Diagnostic SvgNotAllowed(SourceSpan place, SvgFault fault) =>
        fault switch
        {
            SvgFault.Characters(var encoding) => SvgNotAllowedKind.At(
                place,
                $"The SVG has the encoding {Quoted(encoding)}, which cannot be checked.",
                "save it with the encoding UTF-8"
            ),
            SvgFault.Root(var name) => SvgNotAllowedKind.At(
                place,
                $"The file begins with {Quoted(name)}, so browsers do not show it as an SVG.",
                "begin it with `<svg xmlns=\"http://www.w3.org/2000/svg\" …>`, or save the image again as SVG or PNG"
            ),
            SvgFault.Element(var name) => SvgNotAllowedKind.At(
                place,
                $"The SVG contains the element {Quoted(name)}, which can do more than draw.",
                "remove it, or save the image as PNG"
            ),
            SvgFault.Script(var name) => SvgNotAllowedKind.At(
                place,
                $"The SVG contains the attribute {Quoted(name)}, which can do more than draw.",
                "remove it, or save the image as PNG"
            ),
            SvgFault.Address(var text) => SvgNotAllowedKind.At(
                place,
                $"The SVG needs {Quoted(text)}, which is outside of the file.",
                "put what it needs into the SVG, or save the image as PNG"
            ),
            SvgFault.Declaration(var text) => SvgNotAllowedKind.At(
                place,
                $"The SVG begins with {Quoted(text)}, which an image does not need.",
                "remove it, or save the image as “plain SVG”"
            ),
            _ => SvgNotAllowedKind.At(
                place,
                "The SVG is not XML from here on.",
                "open the image, and save it again as “plain SVG” or as PNG"
            ),
        };
}
