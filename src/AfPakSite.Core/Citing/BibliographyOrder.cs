using AfPakSite.Annotations;
using AfPakSite.Text;

namespace AfPakSite.Citing;

/// <summary>
/// Sorts works as author–date styles require: by the names of all authors, then by year and letter, then by title. A
/// work without authors is sorted by its title. The entries of a numbered list keep the order of the study, because
/// their numbers are what readers look for.
/// </summary>
public static class BibliographyOrder
{
    public static IOrderedEnumerable<Work> InOrder(this IEnumerable<Work> works) =>
        works
            .OrderBy(PlaceOf)
            .ThenBy(NumberOf)
            .ThenByName(AuthorsOf)
            .ThenBy(YearOf, StringComparer.Ordinal)
            .ThenBy(work => work.YearSuffix, StringComparer.Ordinal)
            .ThenByName(work => work.Title ?? work.Id.Value);

    private static int PlaceOf(Work work) =>
        work.Entry is { Number: not null } entry ? entry.Paragraph.Span.Start : int.MaxValue;

    private static int NumberOf(Work work) => int.TryParse(work.Entry?.Number, out var number) ? number : 0;

    private static string AuthorsOf(Work work) =>
        ApaStyle.Lead(work) is { } names
            ? string.Join(", ", names.Names.Select(name => name.Inverted))
            : work.Title ?? work.Id.Value;

    /// <summary>Works without a year come first, those in press last (APA, 7th edition, 9.46).</summary>
    private static string YearOf(Work work) =>
        work.Issued?.Start?.Digits ?? (work.Record.Undated == WorkRecord.NoDate ? "" : "in press");
}
