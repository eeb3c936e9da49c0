using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Text;

namespace AfPakSite.Bibliographies;

/// <summary>Finds the address of a work where BibTeX has it in another field than its own.</summary>
internal static partial class BibTexAddress
{
    /// <summary>The archives of preprints and scans by their names in BibTeX, with what is before an id.</summary>
    private static readonly (string Archive, string Address)[] Archives =
    [
        ("arxiv", "https://arxiv.org/abs/"),
        ("biorxiv", "https://www.biorxiv.org/content/"),
        ("hdl", "https://hdl.handle.net/"),
        ("jstor", "https://www.jstor.org/stable/"),
        ("pubmed", "https://pubmed.ncbi.nlm.nih.gov/"),
    ];

    /// <summary>The address in <c>howpublished</c> or <c>note</c>, or of a copy in an archive; null for none.</summary>
    public static string? Of(ImmutableSortedDictionary<string, string> fields)
    {
        var written = new[] { "howpublished", "note" }
            .Select(field => Address.Match(Verbatim(fields.GetValueOrDefault(field, ""))))
            .FirstOrDefault(match => match.Success);
        return written?.Value ?? InArchive(fields);
    }

    /// <summary>An address or a DOI without the braces and commands that TeX needs around its signs.</summary>
    public static string Verbatim(string written)
    {
        var text = Link.Replace(written, "${address}");
        text = Tilde.Replace(text, "~");
        return Sign.Replace(text, SignOf).Trim();
    }

    private static string SignOf(Match written) =>
        written.Groups["name"] is not { Success: true, Value: var name } ? written.Groups["sign"].Value
        : TexCommands.CharactersOf(name) is [var sign] && char.IsAscii(sign) ? $"{sign}"
        : written.Value.Trim('$', '\\', '{', '}');

    /// <summary>The first address in a text; null for none.</summary>
    public static string? FirstIn(string text) =>
        Address.Match(text) is { Success: true } found && LinkScheme.IsWebAddress(found.Value) ? found.Value : null;

    /// <summary>Whether a text has an address in it.</summary>
    public static bool IsIn(string text) => Address.IsMatch(text);

    private static string? InArchive(ImmutableSortedDictionary<string, string> fields)
    {
        var name = fields.GetValueOrDefault("eprinttype", fields.GetValueOrDefault("archiveprefix", ""));
        var id = fields.GetValueOrDefault("eprint", "").Trim();
        var archive = Array.Find(Archives, one => one.Archive.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));
        var isId = id.Length > 0 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '/' or '-' or '_');
        return archive.Address is { } address && isId && !fields.ContainsKey("doi") ? address + id : null;
    }

    [GeneratedRegex(@"\\(?:url|path|nolinkurl|href)\s?\{(?<address>[^{}\s]{1,2000})\}(?:\{[^{}]{0,500}\})?")]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"\{?\\(?:textasciitilde(?:\{\})?|~\{\})\}?|\$\\sim\$")]
    private static partial Regex Tilde { get; }

    /// <summary>A sign that TeX reads as a command, that has a name or is a formula, or a brace.</summary>
    [GeneratedRegex(
        @"\$(?:(?<sign>[<>|_^~-])|\\(?<name>[a-z]{2,20}))\$|\\(?<name>[A-Za-z]{2,30})(?:\{\}|[ ])?"
            + @"|\\(?<sign>[^A-Za-z\s])|[{}\\]"
    )]
    private static partial Regex Sign { get; }

    [GeneratedRegex(@"https?://[^\s{}<>""]{4,500}(?<![.,;)])")]
    private static partial Regex Address { get; }
}
