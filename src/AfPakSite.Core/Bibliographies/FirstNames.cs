using System.Collections.Immutable;

namespace AfPakSite.Bibliographies;

/// <summary>
/// Decides how a list writes names at the beginning of entries without a comma: where other entries invert the first
/// name, such a name is that of an institution. How the study cites the works decides before that.
/// </summary>
internal sealed class FirstNames
{
    private const int FewestInOrder = 3;

    private readonly IReadOnlySet<string> cited;
    private readonly NameOrder habit;

    /// <param name="entries">The entries of the list.</param>
    /// <param name="cited">The names of the citations.</param>
    public FirstNames(IEnumerable<string> entries, IReadOnlySet<string> cited)
    {
        this.cited = cited;
        habit = HabitOf([.. entries.Select(EntryNames.FirstOf).OfType<FirstName>()]);
    }

    /// <summary>How the first name of an entry is read, if no comma and no initials invert it.</summary>
    public NameOrder OrderOf(string entry) =>
        EntryNames.FirstOf(entry) is { Form: FirstNameForm.Open or FirstNameForm.Twofold } name
            ? Known(name) ?? habit
            : habit;

    private NameOrder? Known(FirstName name)
    {
        if (EntryWords.NamesInstitution(name.Whole))
            return NameOrder.Whole;
        var isPart = EntryWords.NamesPartOfInstitution(name.Whole);
        return isPart && cited.Contains(name.Whole) ? NameOrder.Whole
            : cited.Contains(name.Last) ? NameOrder.GivenFirst
            : isPart || cited.Contains(name.Whole) ? NameOrder.Whole
            : cited.Contains(name.First) ? NameOrder.FamilyFirst
            : null;
    }

    private NameOrder HabitOf(ImmutableArray<FirstName> names)
    {
        var known = names.Where(name => name.Form == FirstNameForm.Open).ToLookup(Known);
        var inverted = names.Count(name => name.Form == FirstNameForm.Inverted);
        var givenFirst =
            known[NameOrder.GivenFirst].Count()
            + names.Count(name =>
                name.Form == FirstNameForm.GivenFirst
                || name is { Form: FirstNameForm.Twofold, IsBeforeTitle: true } && Known(name) != NameOrder.Whole
            );
        var familyFirst = known[NameOrder.FamilyFirst].Count();
        if (familyFirst > inverted && familyFirst >= givenFirst)
            return NameOrder.FamilyFirst;
        if (givenFirst > inverted)
            return NameOrder.GivenFirst;
        var open = known[null].ToList();
        if (inverted > 0 || open.Count(name => name.IsBeforeTitle) * 2 <= open.Count)
            return NameOrder.Whole;
        return open.Count >= FewestInOrder && AreSorted(open, name => name.First) && !AreSorted(open, name => name.Last)
            ? NameOrder.FamilyFirst
            : NameOrder.GivenFirst;
    }

    private static bool AreSorted(List<FirstName> names, Func<FirstName, string> part) =>
        names.Zip(names.Skip(1)).All(pair => string.CompareOrdinal(part(pair.First), part(pair.Second)) <= 0);
}

/// <summary>The name at the beginning of an entry.</summary>
/// <param name="Whole">The name as the list writes it.</param>
/// <param name="First">The family name, if it comes first.</param>
/// <param name="Last">The family name, if it comes last.</param>
/// <param name="IsBeforeTitle">Whether a comma separates it from the title.</param>
internal sealed record FirstName(string Whole, string First, string Last, FirstNameForm Form, bool IsBeforeTitle);

/// <summary>What the marks of a name tell.</summary>
internal enum FirstNameForm
{
    /// <summary>A comma, or initials alone: <c>Reed, Ada</c>, <c>Reed AB</c>, <c>A. Reed</c>.</summary>
    Inverted,

    /// <summary>Initials behind a given name: <c>Ada B. Reed</c>.</summary>
    GivenFirst,

    /// <summary>Nothing: <c>Ada Reed</c>.</summary>
    Open,

    /// <summary>Several words before a comma, which are a family name or a whole name.</summary>
    Twofold,
}
