using System.Collections.Immutable;
using AfPakSite.Formulas;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Finds what the text of a study calls a table, a figure or a formula, and where it refers to its parts.
/// </summary>
internal sealed class CrossReferences
{
    private readonly StudyLanguage language;
    private readonly Dictionary<ReferenceKind, int> counts = [];
    private readonly CountedFigures figures;
    private readonly WrittenWords written;
    private readonly WordedReferences worded;

    private CrossReferences(ImmutableArray<Section> sections, StudyLanguage language)
    {
        this.language = language;
        figures = CountedFigures.Of(sections, language);
        written = WrittenWords.Of(sections, language);
        worded = WordedReferences.Of(sections, language);
    }

    /// <summary>The sections with the references and the names of their paragraphs.</summary>
    public static ImmutableArray<Section> Read(ImmutableArray<Section> sections, StudyLanguage language) =>
        new CrossReferences(sections, language).Read(sections);

    private ImmutableArray<Section> Read(ImmutableArray<Section> sections) =>
        [
            .. sections.Select(section =>
                section.ListsWorks
                    ? section
                    : section with
                    {
                        Paragraphs = [.. section.Paragraphs.Select(Read)],
                        Subsections = Read(section.Subsections),
                    }
            ),
        ];

    private Paragraph Read(Paragraph paragraph)
    {
        if (paragraph.Kind == ParagraphKind.Code)
            return paragraph;
        var name = PartNames.Of(paragraph, language);
        if (name is null && paragraph is { Kind: ParagraphKind.Caption, Label: not null })
            name = Counted(ReferenceKind.Table);
        if (name is null && paragraph.Kind == ParagraphKind.Figure && figures.Counts(paragraph))
            name = Counted(ReferenceKind.Figure);
        if (paragraph.Runs is [{ Style: TextStyle.Formula }])
        {
            paragraph = paragraph with { Label = paragraph.Label ?? TexFormula.Read(paragraph.Text).Label };
            name ??= paragraph.Label is null ? null : Counted(ReferenceKind.Equation);
        }
        var found = new List<CrossReference>();
        AddFree(found, paragraph.CrossReferences.Select(link => MarkupReferences.Worded(link, language)));
        AddFree(found, MarkupReferences.In(paragraph, language));
        AddFree(found, worded.In(paragraph, written).Where(one => name is null || one.Range.Start > 0));
        AddFree(
            found,
            NumberedReferences.In(paragraph, language, written).Where(one => name is null || one.Range.Start > 0)
        );
        return name is null && found.Count == 0 && paragraph.Label is null
            ? paragraph
            : paragraph with
            {
                Name = name,
                References = [.. found],
            };
    }

    /// <summary>The number of something whose caption has an id and no number.</summary>
    private PartName Counted(ReferenceKind kind)
    {
        do counts[kind] = counts.GetValueOrDefault(kind) + 1;
        while (kind == ReferenceKind.Figure && figures.IsTaken($"{counts[kind]}"));
        var number = $"{counts[kind]}";
        if (kind == ReferenceKind.Equation)
            return new(kind, number, $"({number})");
        return new(kind, number, language.WordingOf(kind).Replace("%s", number, StringComparison.Ordinal));
    }

    /// <summary>Adds the references that do not overlap those before them.</summary>
    private static void AddFree(List<CrossReference> found, IEnumerable<CrossReference> more)
    {
        var free = more.Where(one => !SortedPlaces.Overlapping(found, one.Range, known => known.Range).Any()).ToList();
        found.AddRange(free);
        found.Sort((left, right) => left.Range.Start.CompareTo(right.Range.Start));
    }
}
