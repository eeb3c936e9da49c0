using System.Collections.Immutable;
using System.Globalization;
using AfPakSite.Annotations;

namespace AfPakSite.Linking;

/// <summary>Finds the works that citations mean by number or key.</summary>
internal sealed class LabeledWorks(ImmutableArray<Work> works)
{
    private readonly ILookup<string, Work> byLabel = works
        .SelectMany(work => LabelsOf(work).Select(label => (label, work)))
        .ToLookup(pair => pair.label, pair => pair.work, StringComparer.Ordinal);

    private readonly ILookup<string, Work> byLetters = works.ToLookup(
        work => LettersOf(work.Id.Value),
        StringComparer.Ordinal
    );

    /// <summary>The keys of all works, and the numbers of the list.</summary>
    public IEnumerable<string> KnownLike(string label) =>
        byLabel.Select(same => same.Key).Where(known => known.StartsWith('@') == label.StartsWith('@'));

    /// <summary>The greatest number of the list; 0 without numbers.</summary>
    public int GreatestNumber { get; } =
        works
            .Select(work => int.TryParse(work.Entry?.Number, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty()
            .Max();

    /// <summary>
    /// The works with a label; several if two lists count from 1. A key may lack the hyphens of the bibliography.
    /// </summary>
    public ImmutableArray<Work> Find(string label)
    {
        ImmutableArray<Work> exact = [.. byLabel[label]];
        return exact.IsEmpty && label.StartsWith('@') ? [.. byLetters[LettersOf(label)]] : exact;
    }

    private static IEnumerable<string> LabelsOf(Work work) =>
        work
            .CitationKeys.Append(work.Id.Value)
            .Distinct(StringComparer.Ordinal)
            .Select(key => $"@{key}")
            .Concat(work.Entry?.Number is { } number ? [number] : []);

    private static string LettersOf(string key) => string.Concat(key.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
