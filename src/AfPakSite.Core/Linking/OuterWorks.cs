using System.Text.RegularExpressions;
using AfPakSite.Reading;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>The work that contains another one, whose author is before it: <c>(Reed in Moss 2010)</c>.</summary>
internal static partial class OuterWorks
{
    /// <summary>
    /// The citation of only the outer work; null for a citation without “in” between two names. Only the name of an
    /// author is one: <c>(Conference in Berlin 2010)</c> says where something was.
    /// </summary>
    /// <param name="text">The text of the paragraph.</param>
    /// <param name="isFamily">Whether a word is the family name of a listed author.</param>
    public static Citation? Of(Citation citation, string text, Func<string, bool> isFamily)
    {
        var all = citation.Range.Of(text);
        for (var index = citation.Names.Length - 1; index >= 0; index--)
        {
            var name = citation.Names[index];
            if (InWork.Match(name) is not { Success: true } match || !isFamily(match.Groups["family"].Value))
                continue;
            var at = all.IndexOf(name, StringComparison.Ordinal);
            if (at < 0)
                return null;
            var start = at + match.Length;
            return citation with
            {
                Range = TextRange.Between(citation.Range.Start + start, citation.Range.End),
                Names = citation.Names.RemoveRange(0, index).SetItem(0, name[match.Length..]),
                Prefix = $"{citation.Prefix} {all[..start]}".Trim(),
            };
        }
        return null;
    }

    /// <summary>A person, and “in” before another name.</summary>
    [GeneratedRegex(
        @"\A(?:(?:"
            + CitationWords.Particle
            + @")\s)?(?:\p{Lu}[\p{L}\p{M}.'’-]*\s){0,2}(?<family>\p{Lu}[\p{L}\p{M}.'’-]*)\s(?:in|en|em)\s(?=[\p{L}'’])"
    )]
    private static partial Regex InWork { get; }
}
