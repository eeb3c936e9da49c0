using System.Globalization;

namespace AfPakSite.Text;

/// <summary>A number with its noun, as in “1 error” and “3,214 links”.</summary>
public static class Quantity
{
    /// <param name="noun">In the singular.</param>
    /// <param name="plural">The plural, unless it only adds an s.</param>
    public static string Of(int count, string noun, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? noun : plural ?? noun + "s")}");
}
