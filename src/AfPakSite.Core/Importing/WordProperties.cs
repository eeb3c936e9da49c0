using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AfPakSite.Importing;

/// <summary>What a document of Word says about itself in its properties; null for what it does not say.</summary>
internal sealed partial record WordProperties(string? Title, string? Author, string? Language, string? Keywords)
{
    public static WordProperties In(WordPackage package)
    {
        var core = package.Xml("docProps/core.xml");
        var author = Text("creator");
        return new(
            Text("title"),
            author is null || Account.IsMatch(author) ? null : author,
            Text("language"),
            Text("keywords")
        );

        string? Text(string name) => core.Child(name)?.Value.Trim() is { Length: > 0 } text ? text : null;
    }

    /// <summary>The name of an account or of a program, not of an author.</summary>
    [GeneratedRegex(@"^\S*$|user|admin|microsoft|office|python|unknown|[0-9@_]", RegexOptions.IgnoreCase)]
    private static partial Regex Account { get; }
}

/// <summary>
/// Finds the codes of Zotero's citations in the properties of a document that keeps them as bookmarks, in pieces of 255
/// characters.
/// </summary>
internal static partial class ZoteroBookmarks
{
    public static ImmutableDictionary<string, string> In(WordPackage package)
    {
        var pieces = package
            .Xml("docProps/custom.xml")
            .Children("property")
            .Select(property => (Match: Piece.Match(property.Get("name") ?? ""), Text: property.Value))
            .Where(piece => piece.Match.Success);
        return pieces
            .GroupBy(piece => piece.Match.Groups["bookmark"].Value, StringComparer.Ordinal)
            .ToImmutableDictionary(
                same => same.Key,
                same =>
                    string.Concat(
                        same.OrderBy(piece => int.Parse(piece.Match.Groups["number"].Value)).Select(piece => piece.Text)
                    ),
                StringComparer.Ordinal
            );
    }

    [GeneratedRegex("^(?<bookmark>ZOTERO_BREF_[A-Za-z0-9]+)_(?<number>[0-9]{1,6})$")]
    private static partial Regex Piece { get; }
}
