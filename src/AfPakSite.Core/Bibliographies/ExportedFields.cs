using System.Text.RegularExpressions;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Text;
using Markdig.Helpers;

namespace AfPakSite.Bibliographies;

/// <summary>What the files of reference managers have in common: addresses, DOIs, and titles with markup.</summary>
internal static partial class ExportedFields
{
    /// <summary>
    /// Writes the DOI and the address in the form that links need. A DOI that is an address becomes the address; what
    /// is neither is reported and left out, because its link would lead nowhere.
    /// </summary>
    public static void Complete(SortedDictionary<string, string> variables, SourceSpan entry, DiagnosticBag diagnostics)
    {
        if (variables.Remove("DOI", out var written))
        {
            if (DoiIn(written) is { } doi)
                variables["DOI"] = doi;
            else if (AddressOf(written) is { } other)
                variables.TryAdd("URL", other);
            else
                ReportUnread("DOI", written, entry, diagnostics);
        }
        if (!variables.Remove("URL", out var address))
            return;
        if (AddressOf(address) is { } known)
            variables["URL"] = known;
        else
            ReportUnread("URL", address, entry, diagnostics);
    }

    public static void ReportUnread(string field, string value, SourceSpan entry, DiagnosticBag diagnostics) =>
        diagnostics.AddOneOfMany(
            Catalog.BibliographyFieldUnreadKind,
            entry,
            () => Catalog.BibliographyFieldUnread(entry, field, value)
        );

    /// <summary>A text without entities of HTML: <c>Tea &amp;amp; milk</c>.</summary>
    public static string Unescaped(string text) =>
        text.Contains('&') ? HtmlHelper.Unescape(text, removeBackSlash: false) : text;

    /// <summary>The record without the markup in its titles, whose capitals stay.</summary>
    public static WorkRecord WithoutMarkup(WorkRecord record)
    {
        var titles = record
            .Variables.Where(variable => CslTerms.Titles.Contains(variable.Name))
            .Select(title => (title.Name, Read: TitleMarkup.Read(BracedWord.Replace(title.Value, "<span>$1</span>"))))
            .ToList();
        return record with
        {
            Variables =
            [
                .. record.Variables.Select(variable =>
                    titles.Where(title => title.Name == variable.Name).Select(title => title.Read.Text).FirstOrDefault()
                        is { } text
                        ? variable with
                        {
                            Value = text,
                        }
                        : variable
                ),
            ],
            Kept = [.. titles.SelectMany(title => title.Read.Marked.Select(range => new KeptPiece(title.Name, range)))],
        };
    }

    /// <summary>The first DOI of a text; null for none, and where words follow it that may be its rest.</summary>
    internal static string? DoiIn(string written) =>
        FirstOf(
            written,
            word =>
                Doi.Of(word) is var doi && Doi.IsDoi(doi) ? doi
                : DoiWithin.Match(word) is { Success: true } within ? within.Value
                : null
        );

    /// <summary>
    /// The first address of a text, also without its scheme; null for none, and where words follow it that may be its
    /// rest, as in an address with spaces.
    /// </summary>
    internal static string? AddressOf(string text) =>
        FirstOf(
            text,
            word =>
                LinkScheme.IsWebAddress(word) ? word
                : IsOneWord(text) && Host.IsMatch(word) && LinkScheme.IsWebAddress($"https://{word}")
                    ? $"https://{word}"
                : BibTexAddress.FirstIn(word)
        );

    private static bool IsOneWord(string text) => !text.Trim().Any(char.IsWhiteSpace);

    /// <summary>
    /// What the first word that is an address or a DOI means; null if a word behind it is neither, nor a remark in
    /// brackets, because it may belong to the one before it.
    /// </summary>
    private static string? FirstOf(string text, Func<string, string?> read)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Any(char.IsLetterOrDigit) && word is not ['[', .., ']'])
            .Select(word => read(word.Trim('<', '>', '"', ',', ';')))
            .SkipWhile(word => word is null)
            .ToList();
        return words.Contains(null) ? null : words.FirstOrDefault();
    }

    /// <summary>A word in the braces that keep its capitals, which programs export as if they were signs.</summary>
    [GeneratedRegex(@"\{([\p{L}\p{N}][\p{L}\p{N}.+-]{0,40})\}")]
    private static partial Regex BracedWord { get; }

    [GeneratedRegex(@"\b10\.[0-9]{4,9}/[^\s""<>]{1,300}(?<![.,;])")]
    private static partial Regex DoiWithin { get; }

    /// <summary>A host with at least two labels, of which the last one has letters only, and perhaps a path.</summary>
    [GeneratedRegex(@"^(?:[A-Za-z0-9-]{1,63}\.){1,6}[A-Za-z]{2,12}(?:[/?#]\S*)?$")]
    private static partial Regex Host { get; }
}
