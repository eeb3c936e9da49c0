using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Bibliographies;
using AfPakSite.Diagnostics;
using AfPakSite.Linking;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>
/// Completes the bibliography of a new site, so that each citation of its study has a work: one that is not listed gets
/// a record with the names and the year of the citation.
/// </summary>
/// <param name="Works">All works, with the added ones at the end.</param>
/// <param name="Unresolved">The texts of citations that no added work resolves, because several works fit them.</param>
internal sealed record MissingWorks(ImmutableArray<WorkDraft> Works, ImmutableArray<string> Unresolved)
{
    /// <summary>Stands for the authors that “et al.” leaves out: a citation with it means several authors.</summary>
    private const string Others = "others";

    /// <param name="listed">The works of the paper.</param>
    /// <param name="others">The works of another bibliography of the site.</param>
    public static MissingWorks Of(Study study, ImmutableArray<WorkDraft> listed, ImmutableArray<Work> others)
    {
        var citations = CitationsOf(study);
        var own = ReferenceList.WorksOf(study);
        var works = listed.ToList();
        var ids = new UniqueSlugs();
        foreach (var id in listed.Select(work => work.Id).Concat(own.Concat(others).Select(work => work.Id.Value)))
            ids.Reserve(id);
        for (var before = int.MaxValue; ; )
        {
            var found = Resolve(citations, WorkMerge.Correct(own, [.. others, .. Read(works)]));
            var missing = found.Where(one => one.Found.Works.IsEmpty && one.Found.Contradicting is null).ToList();
            if (missing.Count == 0 || missing.Count >= before)
                return new(
                    [.. works],
                    [.. found.Where(one => one.Found.Works.Length != 1).Select(one => one.Text).Distinct()]
                );
            before = missing.Count;
            works.AddRange(FirstOfEach(missing).Select(one => Draft(one, ids)));
        }
    }

    /// <summary>The citations that a build requires a work for, with their texts.</summary>
    private static ImmutableArray<(Citation Citation, string Text)> CitationsOf(Study study) =>
        [
            .. study
                .AllSections.Where(section => !section.ListsWorks)
                .SelectMany(section => section.Paragraphs)
                .SelectMany(paragraph =>
                    paragraph.Citations.Select(citation => (citation, citation.Range.Of(paragraph.Text)))
                )
                .Where(pair => pair.citation is { Doubt: CitationDoubt.None, IsByLabel: false }),
        ];

    private static List<Resolved> Resolve(
        ImmutableArray<(Citation Citation, string Text)> citations,
        ImmutableArray<Work> works
    )
    {
        var finder = new CitedWorks(works, citations.Select(pair => pair.Citation));
        return
        [
            .. citations.SelectMany(pair =>
                LettersOf(pair.Citation)
                    .Select(letter => new Resolved(
                        pair.Citation,
                        pair.Text,
                        letter,
                        finder.Find(pair.Citation, letter)
                    ))
            ),
        ];
    }

    private static IEnumerable<string> LettersOf(Citation citation) =>
        citation.Suffixes.Length == 0 ? [""] : citation.Suffixes.Select(letter => letter.ToString());

    private static ImmutableArray<Work> Read(List<WorkDraft> works) =>
        WorkReader.ReadAll(new(BibliographyDraft.Path, BibliographyDraft.Write(works)), new DiagnosticBag());

    /// <summary>
    /// One citation for each first name and year, with as many names as any of them has: the others may mean the same
    /// work.
    /// </summary>
    private static IEnumerable<Resolved> FirstOfEach(List<Resolved> missing) =>
        missing
            .GroupBy(one => (Folding.Fold(one.Citation.Names[0]), one.Citation.Year, one.Letter))
            .Select(same => same.MaxBy(one => one.Citation.Names.Length)!);

    private static WorkDraft Draft(Resolved missing, UniqueSlugs ids)
    {
        var citation = missing.Citation;
        var year = char.IsAsciiDigit(citation.Year[0]) ? citation.Year : null;
        var name = citation.EtAl ? $"{citation.Names[0]} et al" : string.Join(' ', citation.Names);
        return new(
            ids.Take(Slug.Of($"{name} {year}{missing.Letter}")),
            "document",
            [new("author", [.. AuthorsOf(citation)])],
            year,
            missing.Letter,
            [],
            "unidentified"
        );
    }

    private static IEnumerable<PersonName> AuthorsOf(Citation citation)
    {
        var named = citation.Names.Select(family => new PersonName(family, null, null, null));
        return citation.EtAl ? named.Append(new(null, null, Others, null)) : named;
    }

    private sealed record Resolved(Citation Citation, string Text, string Letter, FoundWorks Found);
}
