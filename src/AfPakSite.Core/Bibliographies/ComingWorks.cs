using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Bibliographies;

/// <summary>
/// Dates works without a year by how the study cites them: <c>(Lee, in press)</c>. Only a citation that can mean
/// exactly one work counts.
/// </summary>
internal static class ComingWorks
{
    /// <summary>The works in their order, of which some are no longer “n.d.”.</summary>
    public static ImmutableArray<Work> Complete(ImmutableArray<Work> works, Study study)
    {
        var undated = works
            .Where(work => work is { Issued: null, Record.Undated: WorkRecord.NoDate, Authors.IsEmpty: false })
            .ToLookup(work => KeyOf(work.Authors[0].Short), StringComparer.Ordinal);
        if (undated.Count == 0)
            return works;
        var coming = new Dictionary<Work, string>();
        foreach (var citation in Citations(study).Where(IsComing))
        {
            if (undated[KeyOf(citation.Names[0])].Where(work => HasAuthors(work, citation)).ToList() is [var work])
                coming.TryAdd(work, citation.Year);
        }
        return [.. works.Select(work => coming.TryGetValue(work, out var date) ? work.WithUndated(date) : work)];
    }

    private static IEnumerable<Citation> Citations(Study study) =>
        study.AllSections.SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph.Citations);

    private static bool IsComing(Citation citation) =>
        !citation.IsByLabel
        && citation.Year is [var first, ..] year
        && char.IsLetter(first)
        && year != WorkRecord.NoDate;

    private static bool HasAuthors(Work work, Citation citation) =>
        work.YearSuffix == citation.Suffixes
        && (citation.EtAl ? work.Authors.Length > citation.Names.Length : work.Authors.Length == citation.Names.Length)
        && citation.Names.Zip(work.Authors).All(pair => KeyOf(pair.First) == KeyOf(pair.Second.Short));

    /// <summary>The last word of a name, without case and accents.</summary>
    private static string KeyOf(string name) => Folding.Fold(name.Split(' ')[^1]);
}
