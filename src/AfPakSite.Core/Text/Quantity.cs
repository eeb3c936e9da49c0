using System.Globalization;

namespace AfPakSite.Text;

/// <summary>A number with its noun, as in “1 error” and “3,214 links”.</summary>
public static class Quantity
{
    /// <param name="noun">In the singular; its plural ends in s.</param>
    public static string Of(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
