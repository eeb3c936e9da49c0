using System.Collections.Immutable;
using AfPakSite.Studies;

namespace AfPakSite.Reading;

/// <summary>
/// Which figures of a study are counted. An author who numbers captions numbers all that need a number, and one who
/// gives ids gives them to all that are referred to; where there is neither, each figure has a number.
/// </summary>
internal sealed class CountedFigures
{
    private readonly HashSet<string> written;
    private readonly bool hasLabels;

    private CountedFigures(HashSet<string> written, bool hasLabels) =>
        (this.written, this.hasLabels) = (written, hasLabels);

    public static CountedFigures Of(ImmutableArray<Section> sections, StudyLanguage language)
    {
        var paragraphs = sections
            .SelectMany(section => section.SelfAndDescendants)
            .Where(section => !section.ListsWorks)
            .SelectMany(section => section.Paragraphs)
            .ToList();
        if (!paragraphs.Exists(paragraph => paragraph.Kind == ParagraphKind.Figure))
            return new([], false);
        var written = paragraphs
            .Select(paragraph => PartNames.Of(paragraph, language))
            .Where(name => name is { Kind: ReferenceKind.Figure })
            .Select(name => name!.Number)
            .ToHashSet(StringComparer.Ordinal);
        return new(
            written,
            paragraphs.Exists(paragraph => paragraph is { Kind: ParagraphKind.Figure, Label: not null })
        );
    }

    /// <summary>Whether a figure whose caption has no number is counted.</summary>
    public bool Counts(Paragraph figure) => figure.Label is not null || (written.Count == 0 && !hasLabels);

    /// <summary>Whether the caption of another figure has a number.</summary>
    public bool IsTaken(string number) => written.Contains(number);
}
