using System.IO.Hashing;
using System.Text;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Images;

/// <summary>Reads the format and the size of an image. Total: any bytes give an image or a fault.</summary>
internal static class ImageReader
{
    /// <summary>The number of bytes above which readers are warned.</summary>
    public const int Large = 2 * 1024 * 1024;

    /// <summary>The largest number of bytes that are published.</summary>
    public const int Largest = 16 * 1024 * 1024;

    private const int Megabyte = 1024 * 1024;

    private static readonly string[] Endings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"];

    /// <summary>Whether the bytes of a file with such a name are those of an image that may be read.</summary>
    public static bool IsImage(string path) =>
        Endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <param name="shown">The image in the study, for diagnostics.</param>
    public static StudyImage? Read(SourceFile file, Located<string> shown, DiagnosticBag diagnostics)
    {
        var length = Math.Max(file.Bytes.Length, file.Omitted);
        if (length > Largest)
            return Refused(new ImageFault.TooLarge(InMegabytes(length), Largest / Megabyte));
        if (length == 0)
            return Refused(new ImageFault.Empty());
        var bytes = file.Bytes.AsSpan();
        if (RasterHeader.FormatOf(bytes) is { } format)
            return RasterHeader.SizeOf(bytes, format) is { IsPossible: true } size
                ? ImageOf(file, format, size)
                : Refused(new ImageFault.Damaged());
        return IsSvg(file) ? Svg(file, Refused, diagnostics) : Refused(new ImageFault.OtherFormat());

        StudyImage? Refused(ImageFault fault)
        {
            diagnostics.Add(Catalog.ImageNotRead(shown, fault));
            return null;
        }
    }

    /// <summary>A number of bytes in megabytes, rounded up.</summary>
    public static int InMegabytes(long bytes) => (int)Math.Min(int.MaxValue, (bytes + Megabyte - 1) / Megabyte);

    private static StudyImage ImageOf(SourceFile file, ImageFormat format, ImageSize size) =>
        new(
            file.Path,
            format,
            size.Width,
            size.Height,
            file.Bytes,
            Convert.ToHexStringLower(XxHash64.Hash(file.Bytes.AsSpan()))
        );

    private static bool IsSvg(SourceFile file) => file.Path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);

    private static StudyImage? Svg(SourceFile file, Func<ImageFault, StudyImage?> refuse, DiagnosticBag diagnostics)
    {
        var source = new SourceText(file.Path, Encoding.UTF8.GetString(file.Bytes.AsSpan()).TrimStart('\uFEFF'));
        var (size, faults) = SvgReader.Read(source);
        foreach (var (place, fault) in faults)
            diagnostics.AddOneOfMany(Catalog.SvgNotAllowedKind, place, () => Catalog.SvgNotAllowed(place, fault));
        if (!faults.IsEmpty)
            return null;
        return size is { IsPossible: true } known
            ? ImageOf(file, ImageFormat.Svg, known)
            : refuse(new ImageFault.NoSize());
    }
}
