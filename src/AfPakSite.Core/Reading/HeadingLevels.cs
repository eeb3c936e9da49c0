using System.Collections.Immutable;

namespace AfPakSite.Reading;

/// <summary>Gives the headings of a text in Markdown their levels in the study.</summary>
internal static class HeadingLevels
{
    /// <summary>Stands for the level of a part, which is known when all headings are.</summary>
    public const int Part = 0;

    /// <summary>A part of MyST at the level of sections.</summary>
    public static StudyBlock AsSection(StudyBlock block, int level) =>
        block is StudyBlock.Heading { Level: Part } part ? part with { Level = level } : block;

    public static int TopOf(ImmutableArray<StudyBlock> blocks) =>
        blocks
            .OfType<StudyBlock.Heading>()
            .Select(heading => heading.Level)
            .Where(level => level != Part)
            .DefaultIfEmpty(1)
            .Min();

    /// <summary>
    /// The first heading of the highest level is the title; other headings of that level are sections.
    /// </summary>
    public static StudyBlock.Heading Of(StudyBlock.Heading heading, int top, int index, bool titled)
    {
        if (index == 0)
            return heading with
            {
                Level = 0,
                Title = heading.Number is null ? heading.Title : $"{heading.Number} {heading.Title}",
                Number = null,
            };
        var level = heading.Level - top + (titled ? 0 : 1);
        return heading with
        {
            Level = HeadingForm.Of(heading) is { Series: NumberSeries.Decimal } form ? form.Parts.Length : level,
        };
    }
}
