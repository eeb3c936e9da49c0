using System.Text.RegularExpressions;

namespace AfPakSite.Reading;

/// <summary>The tokens of author–date citations.</summary>
/// <remarks>Repeated groups are atomic, so that no text causes catastrophic backtracking.</remarks>
internal static partial class CitationTokens
{
    private const string ParticleWord =
        "van der|van den|van de|van|von der|von|de la|de los|de|der|den|del|della|dos|da|di|du|la|le|el|al|bin|ibn|ben|ter|ten|zu";

    private const string WordStart = @"(?:(?:[dDlL]|O|al|el|an|as|at|ad|ul|ur)[’'-])?\p{Lu}";

    /// <summary>
    /// A particle precedes a name or another particle; elsewhere the same word is a name: <c>Le and Nguyen</c>.
    /// </summary>
    private const string Particles =
        @"(?>(?:(?i:" + ParticleWord + @")\s+(?=(?i:" + ParticleWord + @")\s|" + WordStart + "))*)";

    private const string Word =
        "(?>" + WordStart + @"(?:[\p{L}\p{M}\p{Nd}’'-]*[\p{L}\p{M}\p{Nd}])?(?:\.\p{L}+)*\.?(?<!’s|'s))";

    /// <summary>Inside a name: <c>Beekeepers’ Association</c>, <c>Children’s Fund</c>.</summary>
    private const string Possessive = "(?:[’']s?)?";

    private const string NarrativeName =
        "(?<name>"
        + Particles
        + Word
        + @"(?>(?:"
        + Possessive
        + @"\s(?:(?:of the|for the|of|for|"
        + ParticleWord
        + @")\s)?"
        + Word
        + ")*))";

    /// <summary>Capitalized words that often precede a number and are not authors by themselves.</summary>
    public static readonly HashSet<string> NotAuthors = Set(
        "January February March April May June July August September October November December Spring Summer Autumn Winter "
            + "Table Figure Section Chapter Article Resolution Act Appendix"
    );

    /// <summary>Words that begin a sentence and are not part of the name after them.</summary>
    public static readonly HashSet<string> Openers = Set(
        "In The As However But And While Although Though By For From With According To See Since After Before Following Moreover Furthermore "
            + "Thus Both When Where Like Unlike Also Here This That These Those Recently Similarly Likewise Compare Even Until Drawing"
    );

    /// <summary>
    /// Words that introduce a citation in parentheses: <c>see also</c>, <c>for a review, see</c>, <c>e.g.,</c>.
    /// </summary>
    [GeneratedRegex(
        @"\G(?:[Ee]\.g\.|[Cc]f\.|[Ii]\.e\.|(?:[Ii]n|[Bb]y|[Ff]rom|[Aa]fter|[Ff]ollowing|[Cc]ompare|[Aa]lso|[Ee]specially|[Nn]otably)"
            + @"|(?:(?:\p{Ll}|For\b|As\b)[\p{L}\p{Zs},]{0,60}?\b)?(?:[Ss]ee also|[Ss]ee|[Ff]or example|[Ff]or instance|(?:[Qq]uoted|[Cc]ited|[Dd]iscussed|[Aa]dapted|[Tt]aken) (?:in|by|from)))[,:]?\s+"
    )]
    public static partial Regex Prefix { get; }

    /// <summary>A family name with its particles, or an institution of several words.</summary>
    [GeneratedRegex(
        @"\G(?:[Tt]he\s+)?"
            + Particles
            + Word
            + @"(?>(?:"
            + Possessive
            + @"\s+(?:(?:of the|for the|of|for|on|to|in|the|"
            + ParticleWord
            + @")\s+)?"
            + Word
            + ")*)"
    )]
    public static partial Regex Name { get; }

    [GeneratedRegex(@"\G\s*,?\s*(?:and|&|und|et(?!\s+al))\s+")]
    public static partial Regex And { get; }

    [GeneratedRegex(@"\G\s*,\s*")]
    public static partial Regex Comma { get; }

    [GeneratedRegex(@"\G\s+")]
    public static partial Regex Space { get; }

    [GeneratedRegex(@"\G,?\s+et\s+al\.?")]
    public static partial Regex EtAl { get; }

    /// <summary>
    /// A year with its letters: <c>2010</c>, <c>2010a,b</c>, <c>2010a–c</c>, <c>n.d.-a</c>; not the first year of a
    /// range.
    /// </summary>
    [GeneratedRegex(
        @"\G(?:(?<year>(?:1[0-9]|20)[0-9][0-9])(?:(?<first>[a-z])(?:\s?[–-]\s?(?<last>[a-z])|(?:,\s?(?<more>[a-z])(?![\p{L}.]))*))?"
            + @"|(?<year>n\.d\.|in press|forthcoming)(?:-(?<first>[a-z]))?)(?![\p{L}\p{Nd}]|\s?[–-]\s?[0-9])"
    )]
    public static partial Regex Year { get; }

    /// <summary>Pages, chapters and similar locators. Four digits after a comma are a year.</summary>
    [GeneratedRegex(
        @"\G(?:\s*:\s*[0-9]+(?:\s?[–-]\s?[0-9]+)?"
            + @"|\s*,?\s*(?i:pp?\.|chs?\.|chap\.|chapters?|secs?\.|sections?|§§?|vols?\.|nn?\.|figs?\.|tables?|paras?\.|lines?|no\.)\s*(?:(?!\s(?:and|&)\s\p{Lu})[^;,()\[\]]){1,40}(?:(?<![.\s])|(?<=[0-9]\s?ff?\.))"
            + @"|\s*,\s*[0-9]{1,3}(?:\s?[–-]\s?[0-9]{1,4})?(?![0-9]))+"
    )]
    public static partial Regex Locator { get; }

    /// <summary>The text that may follow a citation in parentheses.</summary>
    [GeneratedRegex(@"\G(?:\s*[;,]|\s+(?:and|&)\s|\s*\.?\s*\z)")]
    public static partial Regex Boundary { get; }

    [GeneratedRegex(@"\G\s*;\s*")]
    public static partial Regex Semicolon { get; }

    [GeneratedRegex(@"\G[^;]+")]
    public static partial Regex UpToSemicolon { get; }

    /// <summary>The longest run of names that ends directly before the parenthesis of a narrative citation.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\p{Nd}’'-])"
            + NarrativeName
            + @"(?:(?>(?:,\s"
            + NarrativeName
            + @")*),?\s(?:and|&)\s"
            + NarrativeName
            + @"|,?\s(?<etal>et\sal\.?))?"
            + Possessive
            + @"\s\z"
    )]
    public static partial Regex NarrativeAuthors { get; }

    private static HashSet<string> Set(string words) => words.Split(' ').ToHashSet(StringComparer.Ordinal);
}
