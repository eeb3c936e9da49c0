using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Text;

namespace AfPakSite.Bibliographies;

/// <summary>
/// Joins lists of works, of which the later one corrects the earlier one: a work with the same key, or without doubt
/// the same work, replaces what it says and keeps the rest.
/// </summary>
internal static class WorkMerge
{
    /// <summary>The works of both lists; the corrected ones are where the corrections are.</summary>
    public static ImmutableArray<Work> Correct(ImmutableArray<Work> works, ImmutableArray<Work> corrections)
    {
        if (works.IsEmpty || corrections.IsEmpty)
            return works.IsEmpty ? corrections : works;
        var keys = corrections.Select(work => work.Id.Value).ToHashSet(StringComparer.Ordinal);
        var byKey = works.ToDictionary(work => work.Id.Value, StringComparer.Ordinal);
        var others = works.Where(work => !keys.Contains(work.Id.Value)).ToList();
        var byIdentity = OnlyOnes(others, IdentityOf);
        var undated = OnlyOnes(others.Where(work => work.Record.Issued is null), TitleOf);
        var (byDoi, byTitle) = (OnlyOnes(others, DoiOf), OnlyOnes(others, TitleAndYearOf));
        var shared = corrections
            .GroupBy(IdentityOf, StringComparer.Ordinal)
            .Where(same => same.Count() > 1)
            .Select(same => same.Key)
            .ToHashSet(StringComparer.Ordinal);
        var corrected = new HashSet<Work>();
        var joined = ImmutableArray.CreateBuilder<Work>();
        foreach (var correction in corrections)
        {
            var identity = IdentityOf(correction);
            var known =
                byKey.GetValueOrDefault(correction.Id.Value)
                ?? (shared.Contains(identity) ? null : byIdentity.GetValueOrDefault(identity))
                ?? undated.GetValueOrDefault(TitleOf(correction))
                ?? byDoi.GetValueOrDefault(DoiOf(correction))
                ?? byTitle.GetValueOrDefault(TitleAndYearOf(correction));
            if (known is not null && !corrected.Add(known))
                known = null;
            joined.Add(known is null ? correction : Join(known, correction));
        }
        joined.AddRange(works.Where(work => !corrected.Contains(work)));
        return joined.ToImmutable();
    }

    /// <summary>What two records of a work have in common: the names of all authors, the year, its letter.</summary>
    private static string IdentityOf(Work work)
    {
        var names = work.Authors.IsEmpty ? work.Names.Take(1).SelectMany(variable => variable.Names) : work.Authors;
        var who = string.Join('+', names.Select(name => Folding.Fold(name.Short)));
        return who.Length == 0 ? $"={work.Id.Value}" : $"{who} {work.Year}";
    }

    /// <summary>What an entry without a year shares with the record of its work: first author and title.</summary>
    private static string TitleOf(Work work) =>
        work is { Title: { } title, Authors: [var first, ..] }
            ? $"{Folding.Fold(first.Short)}: {Folding.Fold(title)}"
            : $"={work.Id.Value}";

    /// <summary>What a shortened list of authors does not hide: first author, title and year.</summary>
    private static string TitleAndYearOf(Work work) =>
        work.Issued is null ? $"={work.Id.Value}" : $"{TitleOf(work)} {work.Year}{work.YearSuffix}";

    private static string DoiOf(Work work) =>
        work.Find("DOI") is { } doi ? $"doi:{doi.ToLowerInvariant()}" : $"={work.Id.Value}";

    private static Dictionary<string, Work> OnlyOnes(IEnumerable<Work> works, Func<Work, string> key) =>
        works
            .GroupBy(key, StringComparer.Ordinal)
            .Where(same => same.Count() == 1)
            .ToDictionary(same => same.Key, same => same.Single(), StringComparer.Ordinal);

    private static Work Join(Work known, Work correction)
    {
        var (below, above) = (known.Record, correction.Record);
        var record = above with
        {
            Type = above.Type == CslTerms.Types[0].Item1 ? below.Type : above.Type,
            Names = [.. above.Names, .. below.Names.Where(names => above.Names.All(own => own.Name != names.Name))],
            Issued = above.Issued ?? below.Issued,
            YearSuffix = above.YearSuffix.Length > 0 || above.Issued is not null ? above.YearSuffix : below.YearSuffix,
            OriginalDate = above.OriginalDate ?? below.OriginalDate,
            Accessed = above.Accessed ?? below.Accessed,
            Variables =
            [
                .. above
                    .Variables.Concat(below.Variables.Where(variable => correction.Find(variable.Name) is null))
                    .OrderBy(variable => variable.Name, StringComparer.Ordinal),
            ],
        };
        var entry = known.Entry is { } listed
            ? listed with
            {
                IsUnderstood = listed.IsUnderstood || correction.Title is not null,
            }
            : correction.Entry;
        return new(
            correction.Id,
            record,
            correction.Status,
            correction.Confidence,
            correction.SeenAt,
            correction.Candidates,
            correction.ArchivedCopy ?? known.ArchivedCopy,
            entry,
            [.. known.CitationKeys.Union(correction.CitationKeys)]
        );
    }
}
