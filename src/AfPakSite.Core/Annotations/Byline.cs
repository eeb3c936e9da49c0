using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>Reads the names in the line below a title.</summary>
internal static partial class Byline
{
    /// <summary>The names in a line: <c>Ada Brown¹, Ole Wæver and Jaap de Wilde</c>.</summary>
    public static ImmutableArray<PersonName> Names(string line)
    {
        var names = Separator
            .Split(Mark.Replace(Contact.Replace(line, ""), ""))
            .Select(WhiteSpace.Collapse)
            .Where(name => name.Any(char.IsLetter))
            .ToList();
        return names is [var family, var given] && Inverted.IsMatch(line)
            ? [new(family, given, null, null)]
            : [.. names.Select(Name)];
    }

    /// <summary>A name with the family name last, and the particles before it.</summary>
    public static PersonName Name(string written)
    {
        var words = written.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2)
            return new(written, null, null, null);
        var first = words.Length - 1;
        while (first > 1 && char.IsLower(words[first - 1][0]))
            first--;
        return new(string.Join(' ', words[first..]), string.Join(' ', words[..first]), null, null);
    }

    [GeneratedRegex(@"\s*[,;]\s*(?:(?:and|und|et|y|e|ve|en)\s+|&\s*)?|\s+(?:and|und|et|y|ve|&)\s+")]
    private static partial Regex Separator { get; }

    /// <summary>One name with the family name first: <c>Brown, Ada</c>.</summary>
    [GeneratedRegex(@"^\s*[\p{L}\p{M}'’-]+,\s+[\p{L}\p{M}.'’-]+\s*$")]
    private static partial Regex Inverted { get; }

    /// <summary>Addresses and marks of Markdown.</summary>
    [GeneratedRegex(@"<[^<>]{0,200}>|\^[^\^\s]{1,20}\^|\[\^[^\[\]]{1,20}\]")]
    private static partial Regex Contact { get; }

    /// <summary>The marks of notes and affiliations, and degrees.</summary>
    [GeneratedRegex(@"[0-9*†‡§¹²³⁴⁵⁶⁷⁸⁹]+|^(?:[Bb]y|[Vv]on|[Pp]ar)\s+|\b(?:Ph\.?D\.?|M\.?D\.?|Dr\.|Prof\.)")]
    private static partial Regex Mark { get; }
}
