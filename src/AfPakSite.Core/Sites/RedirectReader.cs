using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Sites;

/// <summary>Reads the redirects of a site.</summary>
internal static class RedirectReader
{
    /// <summary>
    /// The redirects, of which each has another address; a server applies only the first for an address.
    /// </summary>
    public static ImmutableArray<Redirect> Read(IEnumerable<FieldReader> items, DiagnosticBag diagnostics)
    {
        var all = items.Select(item => ReadOne(item, diagnostics)).OfType<Redirect>().ToList();
        foreach (var same in all.GroupBy(AddressOf, StringComparer.Ordinal))
        {
            foreach (var other in same.Skip(1))
                diagnostics.Add(Catalog.RedirectTwice(other.From, same.First().From));
        }
        ReportHidden(all, diagnostics);
        return [.. all.DistinctBy(AddressOf, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Reports redirects after one of their whole folder, such as <c>/old/x/</c> after <c>/old/*</c>.
    /// </summary>
    private static void ReportHidden(List<Redirect> all, DiagnosticBag diagnostics)
    {
        foreach (var (index, folder) in all.Index().Where(item => IsOfFolder(item.Item)))
        {
            var path = folder.From.Value[..^1];
            foreach (var hidden in all.Skip(index + 1).Where(later => IsWithin(path, later.From.Value)))
                diagnostics.Add(Catalog.RedirectTwice(hidden.From, folder.From));
        }
    }

    private static bool IsOfFolder(Redirect redirect) => redirect.From.Value.EndsWith("/*", StringComparison.Ordinal);

    private static bool IsWithin(string folder, string address) =>
        address != $"{folder}*" && address.StartsWith(folder, StringComparison.Ordinal);

    /// <summary>The address of a redirect without its last slash, which makes no difference to a server.</summary>
    private static string AddressOf(Redirect redirect) =>
        redirect.From.Value is { Length: > 1 } from ? from.TrimEnd('/') : redirect.From.Value;

    /// <summary>A redirect; null and diagnostics if its line would be a comment or have more words.</summary>
    private static Redirect? ReadOne(FieldReader fields, DiagnosticBag diagnostics)
    {
        var redirect = new Redirect(fields.Text("from"), fields.Text("to"));
        fields.Close();
        var malformed = new List<Located<string>>();
        if (redirect.From.Value.StartsWith('#') || redirect.From.Value.Any(char.IsWhiteSpace))
            malformed.Add(redirect.From);
        if (redirect.To.Value.Any(char.IsWhiteSpace) || HasUnknownPlaceholder(redirect))
            malformed.Add(redirect.To);
        foreach (var address in malformed)
            diagnostics.Add(Catalog.RedirectMalformed(address.Span, address.Value));
        var isComplete = redirect.From.Value.Length > 0 && redirect.To.Value.Length > 0;
        return isComplete && malformed.Count == 0 ? redirect : null;
    }

    /// <summary>
    /// Whether the address that a redirect leads to has a placeholder that the one it begins at does not give:
    /// <c>/old/*</c> gives <c>:splat</c>, <c>/old/:year</c> gives <c>:year</c>.
    /// </summary>
    private static bool HasUnknownPlaceholder(Redirect redirect)
    {
        if (redirect.To.Value is not ['/', ..])
            return false; // the address of another site is taken as it is
        var from = redirect.From.Value.Split('/');
        return redirect
            .To.Value.Split('/')
            .Where(part => part.Length > 1 && part[0] == ':' && part.Skip(1).All(char.IsAsciiLetter))
            .Any(part => part == ":splat" ? from[^1] != "*" : !from.Contains(part, StringComparer.Ordinal));
    }
}
