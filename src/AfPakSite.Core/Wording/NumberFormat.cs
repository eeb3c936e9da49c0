using System.Globalization;

namespace AfPakSite.Wording;

/// <summary>How a language writes and counts numbers.</summary>
/// <param name="Thousands">The separator of thousands.</param>
public sealed record NumberFormat(string Language, string Thousands)
{
    /// <summary>A whole number: <c>3,214</c>.</summary>
    public string Of(int number) =>
        number
            .ToString("N0", CultureInfo.InvariantCulture)
            .Replace(
                CultureInfo.InvariantCulture.NumberFormat.NumberGroupSeparator,
                Thousands,
                StringComparison.Ordinal
            );

    public PluralCategory CategoryOf(int count) => PluralRule.CategoryOf(Language, count);
}
