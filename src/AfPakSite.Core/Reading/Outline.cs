using System.Collections.Immutable;

namespace AfPakSite.Reading;

/// <summary>The numbers of the headings so far, which decide at which level a next number is one of them.</summary>
internal sealed class Outline
{
    /// <summary>The numbers from the top level to that of the last heading.</summary>
    private readonly List<(NumberSeries Series, int Value)> path = [];

    /// <summary>The level of each series, from 1, and its last number at this level.</summary>
    private readonly Dictionary<NumberSeries, (int Level, int Last)> levels = [];

    /// <summary>The numbers that headings had.</summary>
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>Whether no heading has a number yet.</summary>
    public bool IsEmpty => path.Count == 0;

    /// <summary>Whether a heading already has a number.</summary>
    public bool IsUsed(HeadingForm form) => used.Contains($"{form.Series} {form.Number}");

    /// <summary>
    /// Where a number comes next: as a first child, a sibling, or the sibling of a parent; null if it does not. The
    /// form may come back as that of a letter.
    /// </summary>
    public (HeadingForm Form, int Level)? Next(HeadingForm form) =>
        form.AsLetter is { } letter
        && levels.TryGetValue(NumberSeries.Letter, out var last)
        && last.Last + 1 == letter.Value
            ? (letter, last.Level)
        : LevelOf(form) is { } level ? (form, level)
        : null;

    /// <summary>Whether a series is new, so that the first of its numbers might as well be a list item.</summary>
    public bool IsNewSeries(HeadingForm form) =>
        form.IsSimple
        && !levels.ContainsKey(form.Series)
        && !(IsEmpty && form.Series is not (NumberSeries.Roman or NumberSeries.Letter));

    /// <summary>The level of a number that does not come next.</summary>
    public int LevelOutOfSequence(HeadingForm form) =>
        form.IsSimple ? levels.GetValueOrDefault(form.Series, (Level: 1, 0)).Level : Base + form.Parts.Length - 1;

    /// <summary>Adds the number of a heading. All series of its level go on from it.</summary>
    public void Add(HeadingForm form, int level)
    {
        used.Add($"{form.Series} {form.Number}");
        var first = Math.Max(0, level - form.Parts.Length);
        if (path.Count > first)
            path.RemoveRange(first, path.Count - first);
        while (path.Count < first)
            path.Add((form.Series, 0));
        path.AddRange(form.Parts.Select(part => (form.Series, part)));
        levels[form.Series] = (first + 1, form.Parts[0]);
        foreach (var (series, known) in levels.Where(other => other.Value.Level == first + 1).ToList())
            levels[series] = known with { Last = form.Parts[0] };
    }

    /// <summary>The level of decimal numbers with one part.</summary>
    private int Base => levels.TryGetValue(NumberSeries.Decimal, out var known) ? known.Level : Math.Max(1, path.Count);

    private int? LevelOf(HeadingForm form)
    {
        if (IsEmpty)
            return IsFirst(form.Parts) ? form.Parts.Length : null;
        if (!form.IsSimple)
            return LevelOfParts(form.Parts);
        if (levels.TryGetValue(form.Series, out var known))
            return known.Last + 1 == form.Value && known.Level <= path.Count + 1 ? known.Level
                : form.Value == 1 && known.Level == path.Count + 1 ? known.Level
                : null;
        if (form.Value == 1)
            return path.Count + 1;
        // “Section 3” behind “2.2” follows 2, not 2.2: a word names the parts of an upper level.
        var before =
            form.Series >= NumberSeries.Chapter
                ? path.FindIndex(number => number.Value + 1 == form.Value)
                : path.FindLastIndex(number => number.Value + 1 == form.Value);
        return before >= 0 && form.Series != NumberSeries.Letter ? before + 1 : null;
    }

    /// <summary>The level of a decimal number whose first parts are those of the last heading.</summary>
    private int? LevelOfParts(ImmutableArray<int> parts)
    {
        var first = Base - 1;
        if (path.Count < first + parts.Length - 1)
            return null;
        for (var part = 0; part < parts.Length - 1; part++)
        {
            if (path[first + part].Value != parts[part])
                return null;
        }
        var at = first + parts.Length - 1;
        return at < path.Count ? (path[at].Value + 1 == parts[^1] ? at + 1 : null)
            : parts[^1] is 0 or 1 ? at + 1
            : null;
    }

    private static bool IsFirst(ImmutableArray<int> parts) => parts is [0] || parts.All(part => part == 1);
}
