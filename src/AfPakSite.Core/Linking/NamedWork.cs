using System.Collections.Immutable;
using AfPakSite.Annotations;

namespace AfPakSite.Linking;

/// <summary>A work with the names by which citations can mean it.</summary>
/// <param name="Order">Its place in the bibliography.</param>
/// <param name="Names">The authors, or else the editors, or else the title as one name.</param>
/// <param name="Compared">The names as they are compared.</param>
/// <param name="Acronyms">The acronyms of an institution that is the only author; folded.</param>
internal sealed record NamedWork(
    Work Work,
    int Order,
    ImmutableArray<PersonName> Names,
    ImmutableArray<ComparedName> Compared,
    ImmutableArray<string> Acronyms
)
{
    public static NamedWork Of(Work work, int order)
    {
        var names = NamesOf(work);
        ImmutableArray<ComparedName> compared = [.. names.Select(name => ComparedName.Of(name.Short))];
        var isInstitution = names is [{ Literal: not null } or { Given: null }];
        return new(work, order, names, compared, isInstitution ? AcronymsOf(compared[0]) : []);
    }

    /// <summary>The years by which it can be cited; an empty text if it has none.</summary>
    public IEnumerable<string> Years =>
        Work.Issued is null or { IsUnknown: true }
            ? [""]
            : new[] { Work.Issued.Start?.Digits, Work.Issued.End?.Digits, Work.OriginalDate?.Start?.Digits }
                .OfType<string>()
                .Distinct(StringComparer.Ordinal);

    private static ImmutableArray<PersonName> NamesOf(Work work)
    {
        if (!work.Authors.IsEmpty)
            return work.Authors;
        if (work.Names.FirstOrDefault(variable => variable.Name is "editor" or "director") is { } others)
            return others.Names;
        return (work.Find("title-short") ?? work.Title) is { } title ? [new(null, null, title, null)] : [];
    }

    /// <summary>The first letters of all words, and those of the words in capitals: <c>MoH</c>, <c>WHO</c>.</summary>
    private static ImmutableArray<string> AcronymsOf(ComparedName name)
    {
        if (name.Words.Length < 2)
            return [];
        var capitals = Enumerable.Range(0, name.Words.Length).Where(index => !name.IsSmall(index));
        return
        [
            .. new[]
            {
                string.Concat(name.Words.Select(word => word[..1])),
                string.Concat(capitals.Select(index => name.Words[index][..1])),
            }.Distinct(StringComparer.Ordinal),
        ];
    }
}
