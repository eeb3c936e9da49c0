using System.Collections.Immutable;

namespace AfPakSite.Images;

/// <summary>A format that all browsers show.</summary>
public enum ImageFormat
{
    Png,
    Jpeg,
    Gif,
    WebP,
    Svg,
}

/// <summary>An image of the study.</summary>
/// <param name="Path">The path of its file from the root of the site.</param>
/// <param name="Width">In pixels of CSS, as browsers show it: turned as the camera says.</param>
/// <param name="Hash">Of the bytes.</param>
public sealed record StudyImage(
    string Path,
    ImageFormat Format,
    int Width,
    int Height,
    ImmutableArray<byte> Bytes,
    string Hash
)
{
    /// <summary>Its path on the site. The name contains a hash, so that caches can keep it forever.</summary>
    public string PublishedPath => $"assets/figure.{Hash}.{Ending}";

    /// <summary>
    /// Whether browsers show the file by itself as they show it on a page: the policy of the site forbids the styles of
    /// an SVG that is opened.
    /// </summary>
    public bool CanBeOpened => Format != ImageFormat.Svg || Bytes.AsSpan().IndexOf("style"u8) < 0;

    public string MediaType =>
        Format switch
        {
            ImageFormat.Png => "image/png",
            ImageFormat.Jpeg => "image/jpeg",
            ImageFormat.Gif => "image/gif",
            ImageFormat.WebP => "image/webp",
            _ => "image/svg+xml",
        };

    private string Ending =>
        Format switch
        {
            ImageFormat.Png => "png",
            ImageFormat.Jpeg => "jpg",
            ImageFormat.Gif => "gif",
            ImageFormat.WebP => "webp",
            _ => "svg",
        };
}
