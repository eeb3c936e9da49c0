using AfPakSite.Wording;

namespace AfPakSite.Ledgers;

/// <summary>The name of an edition, which its address contains: <c>2026-11-26</c>, <c>2026-11-26-2</c>.</summary>
/// <param name="Date">The day of the edition.</param>
/// <param name="Number">1 for the first edition of the day, which needs none.</param>
public readonly record struct EditionName(string Date, int Number = 1)
{
    /// <summary>The number as files have it; null for the first edition of the day.</summary>
    public int? WrittenNumber => Number == 1 ? null : Number;

    /// <summary>By day, then by number.</summary>
    public static IComparer<EditionName> Order { get; } =
        Comparer<EditionName>.Create(
            (one, other) =>
                string.CompareOrdinal(one.Date, other.Date) is not 0 and var order
                    ? order
                    : one.Number.CompareTo(other.Number)
        );

    public override string ToString() => Number == 1 ? Date : $"{Date}-{Number}";

    /// <summary>The name for a reader: <c>26 November 2026</c>, <c>26 November 2026 (2)</c>.</summary>
    public string InWords(DateWords words)
    {
        var day = LedgerDate.InWords(Date, words);
        return Number == 1 ? day : words.Numbered(day, $"{Number}");
    }
}
