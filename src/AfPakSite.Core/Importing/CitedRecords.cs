using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>The works of one citation of a reference manager, and its text.</summary>
internal sealed record CitedRecords(ImmutableArray<WorkDraft> Works, string Text)
{
    /// <summary>The works of all citations, each once, with the letters after their years and with ids.</summary>
    public static ImmutableArray<WorkDraft> Join(IReadOnlyCollection<CitedRecords> citations)
    {
        var works = new Dictionary<string, WorkDraft>(StringComparer.Ordinal);
        foreach (var work in citations.SelectMany(citation => citation.Works))
            works.TryAdd(KeyOf(work), work);
        return Identified(works.Values.GroupBy(CiteKeyOf).SelectMany(same => Lettered([.. same], citations)));
    }

    /// <summary>Gives works their ids, in the order of the bibliography.</summary>
    public static ImmutableArray<WorkDraft> Identified(IEnumerable<WorkDraft> works)
    {
        var ids = new UniqueSlugs();
        return
        [
            .. works
                .OrderBy(CiteKeyOf, StringComparer.Ordinal)
                .ThenBy(work => work.YearSuffix, StringComparer.Ordinal)
                .ThenBy(work => Variable.Find(work.Variables, "title"), StringComparer.Ordinal)
                .Select(work => work with { Id = ids.Take(Slug.Of(IdOf(work))) }),
        ];
    }

    private static string IdOf(WorkDraft work)
    {
        var authors = AuthorsOf(work);
        var name = authors switch
        {
            [] => FirstWords.Of(Variable.Find(work.Variables, "title") ?? "work", 3).TrimEnd('…', ' '),
            [_, _, _, ..] => $"{authors[0].Short} et al",
            _ => string.Join(' ', authors.Select(author => author.Short)),
        };
        return $"{name} {Year(work)}{work.YearSuffix}";
    }

    private static string Year(WorkDraft work) => work.Issued is { Length: >= 4 } issued ? issued[..4] : "";

    private static ImmutableArray<PersonName> AuthorsOf(WorkDraft work) =>
        work.Names.FirstOrDefault(variable => variable.Name == "author")?.Names
        ?? work.Names.FirstOrDefault(variable => variable.Name == "editor")?.Names
        ?? [];

    /// <summary>What tells two works apart.</summary>
    private static string KeyOf(WorkDraft work) =>
        Variable.Find(work.Variables, "DOI") is { } doi
            ? doi.ToLowerInvariant()
            : $"{Folding.Fold(Variable.Find(work.Variables, "title") ?? "")}|{CiteKeyOf(work)}|{work.Type}";

    /// <summary>What citations of a work begin with.</summary>
    private static string CiteKeyOf(WorkDraft work) =>
        $"{Folding.Fold(string.Join(' ', AuthorsOf(work).Select(author => author.Short)))} {Year(work)}";

    /// <summary>
    /// Works of the same authors and year with the letters that the citations give them. A citation of one work says
    /// which letter is its own; the others get the letters that are left, in the order of their titles.
    /// </summary>
    private static IEnumerable<WorkDraft> Lettered(
        ImmutableArray<WorkDraft> same,
        IReadOnlyCollection<CitedRecords> citations
    )
    {
        var year = Year(same[0]);
        if (same.Length == 1 || year.Length == 0)
            return same;
        var own = new Dictionary<string, char>(StringComparer.Ordinal);
        foreach (var citation in citations.Where(citation => citation.Works.Length == 1))
        {
            if (LetterIn(citation.Text, year) is { } letter)
                own.TryAdd(KeyOf(citation.Works[0]), letter);
        }
        if (!same.Any(work => own.ContainsKey(KeyOf(work))))
            return same;
        var left = new Queue<char>(
            "abcdefghijklmnopqrstuvwxyz".Except(
                own.Where(pair => same.Any(work => KeyOf(work) == pair.Key)).Select(pair => pair.Value)
            )
        );
        return same.OrderBy(work => Variable.Find(work.Variables, "title"), StringComparer.Ordinal)
            .Select(work =>
                work with
                {
                    YearSuffix =
                        own.TryGetValue(KeyOf(work), out var letter) ? $"{letter}"
                        : left.TryDequeue(out var next) ? $"{next}"
                        : "",
                }
            );
    }

    private static char? LetterIn(string text, string year)
    {
        var at = text.IndexOf(year, StringComparison.Ordinal) + year.Length;
        return at >= year.Length && at < text.Length && char.IsAsciiLetterLower(text[at]) ? text[at] : null;
    }
}
