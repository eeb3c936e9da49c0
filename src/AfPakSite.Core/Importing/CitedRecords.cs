using System.Collections.Immutable;
using System.Text;
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
    /// Works of the same authors and year with the letters that the citations give them. A citation says which letters
    /// are those of its works; the others get the letters that are left, in the order of their titles.
    /// </summary>
    private static IEnumerable<WorkDraft> Lettered(
        ImmutableArray<WorkDraft> same,
        IReadOnlyCollection<CitedRecords> citations
    )
    {
        var year = Year(same[0]);
        if (year.Length == 0)
            return same;
        var own = new Dictionary<string, char>(StringComparer.Ordinal);
        foreach (var (work, letter) in citations.SelectMany(citation => LettersOf(citation, year, CiteKeyOf(same[0]))))
            own.TryAdd(KeyOf(work), letter);
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

    /// <summary>
    /// The letters of the works of a citation. Several letters that rise may be in an order of their own, so those of
    /// several works are certain only if the works are in the order of a bibliography, or if the letters do not rise.
    /// </summary>
    private static IEnumerable<(WorkDraft Work, char Letter)> LettersOf(CitedRecords citation, string year, string key)
    {
        var works = citation.Works.Where(work => Year(work) == year).ToList();
        var letters = LettersIn(citation.Text, year);
        return
            works.Count == letters.Length
            && works.TrueForAll(work => CiteKeyOf(work) == key)
            && (!letters.SequenceEqual(letters.Order()) || AreInOrder(works))
            ? works.Zip(letters)
            : [];
    }

    /// <summary>Whether any style lists works of the same year in this order: by date and by title.</summary>
    private static bool AreInOrder(List<WorkDraft> works)
    {
        var titles = works.Select(work => Variable.Find(work.Variables, "title") ?? "").ToList();
        return works.TrueForAll(work => work.Issued == works[0].Issued)
            && titles.SequenceEqual(titles.Order(StringComparer.Ordinal));
    }

    /// <summary>The letters behind a year: <c>1990a, 1990b</c>, <c>1990a,b</c>.</summary>
    private static string LettersIn(string text, string year)
    {
        var letters = new StringBuilder();
        for (var at = text.IndexOf(year, StringComparison.Ordinal); at >= 0; )
        {
            for (at += year.Length; at < text.Length && IsLetterAlone(text, at); )
            {
                letters.Append(text[at++]);
                var next = at;
                while (next < text.Length && text[next] is ',' or ' ' or '\u00A0' or '&')
                    next++;
                if (next > at && IsLetterAlone(text, next) && !BeginsLocator(text.AsSpan(next + 1)))
                    at = next;
            }
            at = at < text.Length ? text.IndexOf(year, at, StringComparison.Ordinal) : -1;
        }
        return letters.ToString();
    }

    /// <summary>Whether what follows a letter makes it the first one of a page: <c>p. 5</c>, <c>f 5</c>.</summary>
    private static bool BeginsLocator(ReadOnlySpan<char> rest) =>
        rest.StartsWith('.') || rest.TrimStart() is [>= '0' and <= '9', ..];

    private static bool IsLetterAlone(string text, int at) =>
        at < text.Length
        && char.IsAsciiLetterLower(text[at])
        && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));
}
