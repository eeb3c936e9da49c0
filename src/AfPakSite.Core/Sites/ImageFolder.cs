using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Images;
using AfPakSite.Text;

namespace AfPakSite.Sites;

/// <summary>Finds images in the folder of the study, and nowhere else.</summary>
internal sealed class ImageFolder
{
    private readonly Dictionary<string, SourceFile> images;
    private readonly ILookup<string, string> byForm;
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Located<string>> missingImages;
    private readonly HashSet<string> missed = new(StringComparer.Ordinal);

    /// <param name="missing">The images that the settings list as missing.</param>
    public ImageFolder(SourceSet sources, ImmutableArray<Located<string>> missing)
    {
        missingImages = missing;
        images = (sources.Images.IsDefault ? [] : sources.Images).ToDictionary(
            file => file.Path[SourceSet.StudyFolder.Length..],
            StringComparer.Ordinal
        );
        Names =
        [
            .. sources
                .Files.Where(file => file.Path.StartsWith(SourceSet.StudyFolder, StringComparison.Ordinal))
                .Select(file => file.Path[SourceSet.StudyFolder.Length..])
                .Order(StringComparer.Ordinal),
        ];
        byForm = Names.ToLookup(FormOf, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The paths of the files that were asked for, from the root of the site.</summary>
    public IEnumerable<string> Used => used.Select(name => SourceSet.StudyFolder + name);

    /// <summary>The files of the folder, as paths from there.</summary>
    private List<string> Names { get; }

    /// <summary>The image at an address of the study; null and a diagnostic if it cannot be shown.</summary>
    public StudyImage? Read(Located<string> address, DiagnosticBag diagnostics)
    {
        if (PathOf(address.Value) is not { } path)
        {
            diagnostics.Add(Catalog.ImageOutside(address));
            return null;
        }
        if (Find(path) is not { } name)
        {
            if (IsListed(path))
            {
                diagnostics.AddOneOfMany(Catalog.ImageMissingKind, address.Span, () => Catalog.ImageMissing(address));
                return null;
            }
            var sameName = byForm[FormOf(path)].FirstOrDefault();
            diagnostics.AddSearched(
                Catalog.ImageNotFoundKind,
                address.Span,
                () => Catalog.ImageNotFound(address, sameName, [.. images.Keys])
            );
            return null;
        }
        used.Add(name);
        if (!images.TryGetValue(name, out var file))
        {
            diagnostics.Add(Catalog.ImageNotRead(address, new ImageFault.OtherFormat()));
            return null;
        }
        var image = ImageReader.Read(file, address, diagnostics);
        if (image is not null && file.Bytes.Length > ImageReader.Large)
            diagnostics.Add(Catalog.ImageLarge(address, ImageReader.InMegabytes(file.Bytes.Length)));
        return image;
    }

    /// <summary>Reports the images that are listed as missing, but are there or are not shown.</summary>
    public void ReportNeedless(DiagnosticBag diagnostics)
    {
        foreach (
            var image in missingImages.Where(image => PathOf(image.Value) is not { } path || !missed.Contains(path))
        )
            diagnostics.Add(Catalog.MissingImageUnused(image));
    }

    private bool IsListed(string path)
    {
        var isListed = missingImages.Any(image => PathOf(image.Value) == path);
        if (isListed)
            missed.Add(path);
        return isListed;
    }

    /// <summary>
    /// The file with a path. Systems write the same letters with different characters, so a name also counts in another
    /// form of Unicode, but not with other capitals: the file may come from a system that tells them apart.
    /// </summary>
    private string? Find(string path) =>
        images.ContainsKey(path)
            ? path
            : byForm[FormOf(path)].FirstOrDefault(name => CanonicalText.Of(name) == CanonicalText.Of(path));

    private static string FormOf(string name) => CanonicalText.Of(name);

    /// <summary>
    /// An address of the study as a path in its folder; null if it leads out of the folder. An address that begins with
    /// a slash does so for programs that begin at a folder of their own: <c>/images/hills.png</c>.
    /// </summary>
    public static string? PathOf(string address)
    {
        var path = address.Contains('%') ? Uri.UnescapeDataString(address) : address;
        if (path is ['/', not ('/' or '\\'), ..])
            path = path[1..];
        if (path is ['/' or '\\' or '~', ..] or [_, ':', ..] || LinkScheme.Of(path) is not null || path.Contains('\0'))
            return null;
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count == 0)
                return null;
            if (part == "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or ""))
                parts.Add(part);
        }
        return string.Join('/', parts);
    }
}
