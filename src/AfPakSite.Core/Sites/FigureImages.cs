using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Images;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Sites;

/// <summary>The images of a study's figures, by their addresses in the study.</summary>
public sealed class FigureImages
{
    private readonly ImmutableSortedDictionary<string, StudyImage> images;

    private FigureImages(ImmutableSortedDictionary<string, StudyImage> images, ImmutableHashSet<string> used) =>
        (this.images, Used) = (images, used);

    public static FigureImages None { get; } =
        new(ImmutableSortedDictionary<string, StudyImage>.Empty.WithComparers(StringComparer.Ordinal), []);

    /// <summary>The paths of the files that the study shows, whether they can be read or not.</summary>
    public ImmutableHashSet<string> Used { get; }

    /// <summary>The images without repetitions, in ordinal order of their published paths.</summary>
    public IEnumerable<StudyImage> All =>
        images
            .Values.DistinctBy(image => image.PublishedPath)
            .OrderBy(image => image.PublishedPath, StringComparer.Ordinal);

    /// <summary>The image of a figure; null if there is none that can be shown.</summary>
    public StudyImage? Of(Paragraph paragraph) =>
        paragraph.Image is { } image ? images.GetValueOrDefault(image.Address.Value) : null;

    /// <summary>Finds the files of the figures, and reads their sizes.</summary>
    /// <param name="missing">The images that the settings list as missing.</param>
    public static FigureImages Read(
        Study study,
        SourceSet sources,
        ImmutableArray<Located<string>> missing,
        DiagnosticBag diagnostics
    )
    {
        var figures = study
            .AllSections.SelectMany(section => section.Paragraphs)
            .Where(paragraph => paragraph.Image is not null)
            .ToList();
        if (figures.Count == 0 && missing.IsEmpty)
            return None;
        var folder = new ImageFolder(sources, missing);
        var images = None.images.ToBuilder();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var figure in figures)
        {
            var image = figure.Image!;
            if (image.Alternative.Length == 0)
                diagnostics.AddOneOfMany(
                    Catalog.FigureWithoutAlternativeKind,
                    image.Address.Span,
                    () => Catalog.FigureWithoutAlternative(image.Address, image.HasCaption(figure.Text))
                );
            if (seen.Add(image.Address.Value) && folder.Read(image.Address, diagnostics) is { } read)
                images[image.Address.Value] = read;
        }
        folder.ReportNeedless(diagnostics);
        return new(images.ToImmutable(), [.. folder.Used]);
    }
}
