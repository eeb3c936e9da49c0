using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Linking;
using AfPakSite.Reading;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>
/// Completes the bibliography of a new site, so that each citation of its study has a work: one that is not listed gets
/// a record with the names and the year of the citation.
/// </summary>
/// <param name="Works">All works, with the added ones at the end.</param>
/// <param name="Unresolved">The texts of citations that none or several works fit.</param>
internal sealed record MissingWorks(ImmutableArray<WorkDraft> Works, ImmutableArray<string> Unresolved)
{
    /// <summary>Stands for the authors that “et al.” leaves out: a citation with it means several authors.</summary>
    private const string Others = "others";

    /// <param name="listed">The works of the paper.</param>
    /// <param name="read">Returns all works of the site, if its bibliography has these drafts.</param>
    /// <param name="language">The tag of the study's language.</param>
    public static MissingWorks Of(
        Study study,
        ImmutableArray<WorkDraft> listed,
        Func<ImmutableArray<WorkDraft>, ImmutableArray<Work>> read,
        string language
    )
    {
        var (citations, labeled) = (CitationsOf(study, isByLabel: false), CitationsOf(study, isByLabel: true));
        var (works, ids) = (listed, new UniqueSlugs());
        var known = read(works);
        foreach (var id in listed.Select(work => work.Id).Concat(known.Select(work => work.Id.Value)))
            ids.Reserve(id);
        for (var before = int.MaxValue; ; known = read(works))
        {
            var found = Resolve(study, citations, known, language);
            var missing = found.Where(one => one.Found.Works.IsEmpty && one.Found.Contradicting is null).ToList();
            if (missing.Count == 0 || missing.Count >= before)
            {
                var unresolved = found.Where(one => one.Found.Works.Length != 1).Select(one => one.Text);
                return new(works, [.. unresolved.Concat(WithoutWork(labeled, known)).Distinct()]);
            }
            before = missing.Count;
            works = works.AddRange(FirstOfEach(missing).Select(one => Draft(one, ids)));
        }
    }

    /// <summary>The citations by number or key of which a label means no work, or several.</summary>
    private static IEnumerable<string> WithoutWork(
        ImmutableArray<(Citation Citation, string Text)> citations,
        ImmutableArray<Work> works
    )
    {
        var finder = new LabeledWorks(works);
        return citations
            .Where(pair => pair.Citation.Labels.Any(label => finder.Find(label).Length != 1))
            .Select(pair => pair.Citation.Range.Of(pair.Text));
    }

    /// <summary>The citations that a build requires a work for, with the texts of their paragraphs.</summary>
    private static ImmutableArray<(Citation Citation, string Text)> CitationsOf(Study study, bool isByLabel) =>
        [
            .. study
                .AllSections.Where(section => !section.ListsWorks)
                .SelectMany(section => section.Paragraphs)
                .SelectMany(paragraph => paragraph.Citations.Select(citation => (citation, paragraph.Text)))
                .Where(pair => pair.citation.Doubt == CitationDoubt.None && pair.citation.IsByLabel == isByLabel),
        ];

    private static List<Resolved> Resolve(
        Study study,
        ImmutableArray<(Citation Citation, string Text)> citations,
        ImmutableArray<Work> works,
        string language
    )
    {
        var finder = new CitedWorks(works, citations.Select(pair => pair.Citation), language);
        var words = StudyLanguage.For(language);
        var forms = new CitationForms(finder, new(study, words, finder), words);
        return
        [
            .. citations.SelectMany(pair =>
                forms
                    .Find(forms.FormOf(pair.Citation, pair.Text))
                    .Select(one => new Resolved(
                        forms.WithoutTitles(pair.Citation, pair.Text),
                        pair.Citation.Range.Of(pair.Text),
                        one.Letter,
                        one.Found
                    ))
            ),
        ];
    }

    /// <summary>
    /// One citation for each first name and year, with as many names as any of them has: the others may mean the same
    /// work.
    /// </summary>
    private static IEnumerable<Resolved> FirstOfEach(List<Resolved> missing) =>
        missing
            .GroupBy(one => (Folding.Fold(WithoutParticles(one.Citation.Names[0])), one.Citation.Year, one.Letter))
            .Select(same =>
                same.OrderByDescending(one => one.Citation.Names.Length)
                    .ThenBy(one => one.Citation.Names[0].Length)
                    .First()
            );

    /// <summary>
    /// A name from its first capital on: <c>Vargas</c> of <c>de Vargas</c>, in which “de” may be a word of the
    /// sentence.
    /// </summary>
    private static string WithoutParticles(string name)
    {
        var words = name.Split(' ');
        return string.Join(
            ' ',
            words.SkipWhile((word, index) => index < words.Length - 1 && (word.Length == 0 || char.IsLower(word[0])))
        );
    }

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
