using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace AfPakSite.Reading;

/// <summary>The words of which author–date citations are made.</summary>
internal static partial class CitationTokens
{
    private const string ParticleWord = "van der|van den|van de|van|von der|von|de la|de los|de|der|den|del|della|dos|da|di|du|la|le|el|al|bin|ibn|ben|ter|ten|zu";

    /// <summary>Capitalised words that stand before a year or a name and are no author.</summary>
    public static readonly FrozenSet<string> NotNames = new[]
    {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Spring", "Summer", "Autumn", "Winter", "Table", "Figure", "Section", "Chapter", "Article", "Resolution", "Act", "Appendix",
        "In", "The", "As", "However", "But", "And", "While", "Although", "Though", "By", "For", "From", "With", "According", "To",
        "See", "Since", "After", "Before", "Following", "Moreover", "Furthermore", "Thus", "Both", "When", "Where", "Like", "Unlike",
        "Also", "Here", "This", "That", "These", "Those", "Recently", "Similarly", "Likewise", "Compare", "Even", "Until", "Drawing",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that introduce a citation in its parenthesis: <c>see also</c>, <c>for a review, see</c>, <c>e.g.,</c>.</summary>
    [GeneratedRegex(@"\G(?:[\p{L}\p{Zs},]{0,60}?\b(?:see also|see|compare|quoted in|cited in|following|after|from|also|example|in|by)|[Ee]\.g\.|[Cc]f\.|[Ii]\.e\.)[,:]?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Prefix { get; }

    /// <summary>A family name with its particles, or an institution of several words.</summary>
    [GeneratedRegex(@"\G(?:[Tt]he\s+)?(?:(?:" + ParticleWord + @")\s+)*" + Word + @"(?:\s+(?:(?:of the|for the|of|for|on|to|in|the)\s+)?(?!et\s)" + Word + ")*")]
    public static partial Regex Name { get; }

    private const string Word = @"(?:(?:[dDlL]|O|al|el|an|as|at|ad|ul|ur)[’'-])?\p{Lu}[\p{L}\p{M}\p{Nd}’'-]*(?:\.\p{L}+)*\.?(?<!’s)(?<!'s)";

    [GeneratedRegex(@"\G\s*,?\s*(?:and|&|und|et(?!\s+al))\s+")]
    public static partial Regex And { get; }

    [GeneratedRegex(@"\G\s*,\s*")]
    public static partial Regex Comma { get; }

    [GeneratedRegex(@"\G,?\s+et\s+al\.?")]
    public static partial Regex EtAl { get; }

    [GeneratedRegex(@"\G(?:(?<year>(?:1[0-9]|20)\d\d)(?:(?<first>[a-z])(?:\s?[–-]\s?(?<last>[a-z])|(?:,\s?(?<more>[a-z]))*))?|(?<year>n\.d\.|in press|forthcoming))(?![\p{L}\p{Nd}]|\s?[–-]\s?\d)")]
    public static partial Regex Year { get; }

    [GeneratedRegex(@"\G(?:\s*:\s*\d[\d–,\s-]*|\s*,?\s*(?:pp?\.|chs?\.|chap\.|chapters?|secs?\.|sections?|§§?|vols?\.|nn?\.|figs?\.|tables?|paras?\.|lines?|no\.)\s*[^;,()\[\]]{1,40}|\s*,\s*\d{1,3}(?:\s?[–-]\s?\d{1,4})?(?![\d]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Locator { get; }

    [GeneratedRegex(@"\G\s*;\s*")]
    public static partial Regex Semicolon { get; }

    [GeneratedRegex(@"\G[^;]+")]
    public static partial Regex UpToSemicolon { get; }

    /// <summary>The names that end where a narrative citation's parenthesis begins; the longest run of names.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{Nd}’'-])(?<names>" + NarrativeName + @"(?:(?:,\s" + NarrativeName + @")*,?\s(?:and|&)\s" + NarrativeName + @"|,?\s(?<etal>et\sal\.?))?)(?:’s|'s|’)?\s$")]
    public static partial Regex NarrativeAuthors { get; }

    private const string NarrativeName = "(?<name>(?:(?:" + ParticleWord + @")\s)*" + Word + @"(?:\s(?:(?:of the|for the|of|for)\s)?" + Word + ")*)";

    [GeneratedRegex(@"\G\S+\s+")]
    public static partial Regex FirstWord { get; }
}
