using System.Text.RegularExpressions;

namespace AfPakSite.Text;

/// <summary>Ids that need no address: <c>tag:tea.example,2026:brown-2020/release-1</c> (RFC 4151).</summary>
public static partial class TagUri
{
    /// <param name="entity">An authority, a comma and a date.</param>
    /// <param name="specific">What the authority names; slashes separate its parts.</param>
    public static string Of(string entity, params IEnumerable<string> specific) =>
        $"tag:{entity}:{string.Join('/', specific.Select(Uri.EscapeDataString))}";

    /// <summary>Whether a text is a host or an email address, a comma, and a year, month or day.</summary>
    public static bool IsTaggingEntity(string text) => Entity.IsMatch(text);

    /// <summary>RFC 4151, section 2.1, with a host of at least two labels.</summary>
    [GeneratedRegex(
        @"^([A-Za-z0-9._-]+@)?([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?,\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Entity { get; }
}
