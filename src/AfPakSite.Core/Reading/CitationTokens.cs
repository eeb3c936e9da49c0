using System.Text.RegularExpressions;

namespace AfPakSite.Reading;

/// <summary>The tokens of author–date citations, in texts like <see cref="CitationText"/>.</summary>
/// <remarks>Repeated groups are atomic, so that no text causes catastrophic backtracking.</remarks>
internal static partial class CitationTokens
{
    private const string WordStart =
        @"(?!ET\.?\s?AL\b|"
        + CitationWords.Coworkers
        + @"|(?<=\bund\s)"
        + CitationWords.Teams
        + @")(?:(?>Mc|dell|de|all|(?i:"
        + CitationWords.ArabicArticle
        + @")|[dDlLmM]|O|')['-])?'?[\p{Lu}\p{Lt}\p{Lo}]";

    /// <summary>
    /// A particle precedes a name or another particle; elsewhere the same word is a name: <c>Le and Nguyen</c>.
    /// </summary>
    private const string Particles = @"(?>(?:(?:(?i:" + CitationWords.Particle + @")\s+)+(?=" + WordStart + "))?)";

    /// <summary>
    /// A word of a name. Its full stop belongs to an initial (<c>J.</c>), an abbreviation (<c>St.</c>) or an
    /// address (<c>Dawn.com</c>); a name does not cross any other.
    /// </summary>
    private const string Word =
        @"(?>(?>Ste|Sta|St|Mt|Jr|Sr|Inc|Ltd|Corp|Co|Dr|Prof|Univ|Dept|Assoc|Bros|Gov|Gen|Anon|Fr|Wm|Yu|Ya|Ye|Ch|Th|Sh|Zh|Kh|Ts)\.|e\.\s?V\.(?<=\p{Lu}[\p{L}\p{M}'-]*\se\.\s?V\.)|\p{Lu}{1,3}&\p{Lu}[\p{L}\p{M}]{0,12}|\p{Lu}\p{M}*\.(?:-?\p{Lu}\p{M}*\.)*|"
        + WordStart
        + @"(?:[\p{L}\p{M}\p{Nd}'-]*[\p{L}\p{M}\p{Nd}])?(?:\.(?:com|org|net|gov|edu|info)\b)?(?<!'s))";

    /// <summary>Inside a name: <c>Beekeepers' Association</c>, <c>Children's Fund</c>.</summary>
    private const string Possessive = "(?:'s?)?";

    /// <summary>Where a name follows its initial without a space: <c>A.Smith</c>.</summary>
    private const string AfterInitial = @"(?<=(?<![\p{L}\p{M}])\p{Lu}\.)(?=\p{Lu}\p{Ll})";

    private const string RoleWord = @"(?>(?i:edits?|eds?|hg|hrsg|dirs?|coords?|comps?|orgs?|trans|haz)\.|a\scura\sdi)";

    /// <summary>
    /// Initials after a name. Before a word they begin the next name, as in <c>Smith, A. Hill</c>, unless it is a role.
    /// </summary>
    private const string Inverted =
        @"(?:(?:,\s?|\s)(?<given>\p{Lu}\p{M}*\.(?:[\s-]?\p{Lu}\p{M}*\.)*)(?![\p{L}-]|\s+(?!"
        + RoleWord
        + @")\p{Lu}\p{L}))?";

    private const string Lineage = @"(?:,?\s(?:Jr|Sr)\.?(?![\p{L}])|,?\s(?:II|III|IV)(?![\p{L}]))?";

    /// <summary>The words of a name; only after the first one there is something between them.</summary>
    private const string Core =
        Particles
        + "(?(within)(?<-within>))(?>(?:(?(within)(?:"
        + AfterInitial
        + "|"
        + Possessive
        + @"\s+(?:(?:"
        + CitationWords.Particle
        + "|"
        + CitationWords.Within
        + @")\s+){0,3}(?:the\s)?)|(?<within>))"
        + Word
        + ")+)";

    private const string Name = "(?<name>" + Core + ")" + Lineage + Inverted;

    /// <summary>In parentheses, a name can begin with an article, and institutions have more small words.</summary>
    private const string EnclosedName =
        @"(?<name>(?:[Tt]he\s+)?"
        + Particles
        + "(?(within)(?<-within>))(?>(?:(?(within)(?:"
        + AfterInitial
        + "|"
        + Possessive
        + @"\s+(?:(?:"
        + CitationWords.Particle
        + "|"
        + CitationWords.Within
        + @"|on|to|in|the)\s+){0,3})|(?<within>))"
        + Word
        + ")+))"
        + Lineage
        + Inverted;

    private const string Acronym = @"(?:\s[\[(](?:hereafter\s)?(?<acronym>\p{L}[\p{L}\p{Nd}&./'-]{1,14})[\])])?";

    /// <summary>Not within a word; but after a word that lost its vowel: <c>qu’Augé</c>.</summary>
    private const string Start =
        @"(?<![\p{L}\p{M}\p{Nd}-]|(?<!(?i:qu|ch))')(?<!\p{L}\.)(?<!\bz\.\s)(?![AD]\.(?<=\ba\.\s?[AD]\.))";

    private const string EtAl =
        @"(?<etal>(?<others>,?\s+" + CitationWords.Others + ")|'s?\\s(?:" + CitationWords.Group + ")\\b)?";

    /// <summary>What the names have done, after them: <c>Smith, ed., 2010</c>.</summary>
    private const string Role = @"(?:,?\s" + RoleWord + ")?";

    private const string Join = @"(?:\s*,?\s*" + CitationWords.And + @"\s+|\s?[/&]\s?)";

    /// <summary>What joins names in parentheses; elsewhere it also joins a name to other words.</summary>
    private const string EnclosedJoin = "(?:" + Join + @"|\s*,\s*|\s-\s|\s(?:with|mit|avec|con|com)\s)";

    /// <summary>
    /// Names that one word joins. Names with only commas between them are one list if “et al.” follows: <c>Hill, Moor
    /// et al.</c> The pattern contains <see cref="Name"/> once, because the code for it is long. <c>begun</c> is set
    /// after the first name, <c>joined</c> after the word that joins, and <c>loose</c> while a comma was the last thing
    /// between names.
    /// </summary>
    private const string SentenceNames =
        Start
        + @"(?>(?:(?(begun)(?:,\s(?(loose)|(?<loose>))|(?(joined)(?!)|"
        + Join
        + @"(?<joined>)(?(loose)(?<-loose>))))|(?<begun>))"
        + Name
        + ")+)"
        + EtAl
        + "(?(loose)(?(others)|(?!)))";

    /// <summary>The longest run of names that ends directly before the parenthesis of a narrative citation.</summary>
    [GeneratedRegex(SentenceNames + Possessive + Acronym + @"\s*\z")]
    public static partial Regex NamesInSentence { get; }

    /// <summary>
    /// A name with a comma, “with” or “nor” before the next names: <c>Smith, with Hill (2013)</c>, <c>neither Smith nor
    /// Hill (2013)</c>.
    /// </summary>
    [GeneratedRegex(
        Start + Name + @"(?:,\s(?:with\s)?|\s(?:with|mit|avec|con|com|" + CitationWords.AndOther + @")\s)\z"
    )]
    public static partial Regex NameWithComma { get; }

    /// <summary>The longest run of names that ends directly before a date without parentheses.</summary>
    [GeneratedRegex(SentenceNames + Possessive + @"(?:,?\s+|-)\z")]
    public static partial Regex NamesInText { get; }

    /// <summary>Names with semicolons instead of commas after each of them: <c>(SILVA; SOUZA, 2011)</c>.</summary>
    [GeneratedRegex(@"\A[\s;,]*(?:" + Start + EnclosedName + @"\s*;\s*)+\z")]
    public static partial Regex NamesBeforeSemicolons { get; }

    /// <summary>The longest run of names that ends directly before a date in parentheses.</summary>
    [GeneratedRegex(
        Start
            + "(?>(?:(?(begun)"
            + EnclosedJoin
            + "|(?<begun>))"
            + EnclosedName
            + ")+)"
            + EtAl
            + Role
            + "(?:'s)?"
            + Acronym
            + @"(?<comma>\s*[,:.])?\s*\z"
    )]
    public static partial Regex NamesInParentheses { get; }
}
