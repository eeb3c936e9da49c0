using System.Text.RegularExpressions;

namespace AfPakSite.Reading;

/// <summary>The tokens of author–date citations, in texts like <see cref="CitationText"/>.</summary>
/// <remarks>Repeated groups are atomic, so that no text causes catastrophic backtracking.</remarks>
internal static partial class CitationTokens
{
    private const string WordStart =
        @"(?!(?:ET\sAL|Mitarbeiter(?:innen)?|Kolleg(?:inn)?en)\b)(?:(?:[dDlLmM]|O|Mc|[Aa]l|[Ee]l|[Aa]n|[Aa]s|[Aa]t|[Aa]d|[Aa]r|[Uu]l|[Uu]r|de|dell|all|')['-])?'?[\p{Lu}\p{Lt}\p{Lo}]";

    /// <summary>
    /// A particle precedes a name or another particle; elsewhere the same word is a name: <c>Le and Nguyen</c>.
    /// </summary>
    private const string Particles =
        @"(?>(?:(?i:" + CitationWords.Particle + @")\s+(?=(?i:" + CitationWords.Particle + @")\s|" + WordStart + "))*)";

    /// <summary>
    /// A word of a name. Its full stop belongs to an initial (<c>J.</c>), an abbreviation (<c>St.</c>) or an
    /// address (<c>Dawn.com</c>); a name does not cross any other.
    /// </summary>
    private const string Word =
        @"(?>(?:St|Ste|Sta|Mt|Jr|Sr|Inc|Ltd|Co|Corp|Dr|Prof|Univ|Dept|Assoc|Bros|Gov|Gen|Fr|Wm|Yu|Ya|Ye|Ch|Th|Sh|Zh|Kh|Ts)\.|\p{Lu}\p{M}*\.(?:-?\p{Lu}\p{M}*\.)*|"
        + WordStart
        + @"(?:[\p{L}\p{M}\p{Nd}'-]*[\p{L}\p{M}\p{Nd}])?(?:\.(?:com|org|net|gov|edu|info)\b)?(?<!'s))";

    /// <summary>Inside a name: <c>Beekeepers' Association</c>, <c>Children's Fund</c>.</summary>
    private const string Possessive = "(?:'s?)?";

    private const string Inverted = @"(?:,?\s(?<given>\p{Lu}\p{M}*\.(?:[\s-]?\p{Lu}\p{M}*\.)*)(?![\p{L}-]))?";

    private const string Lineage = @"(?:,?\s(?:Jr|Sr)\.?(?![\p{L}])|,?\s(?:II|III|IV)(?![\p{L}]))?";

    private const string Core =
        Particles
        + Word
        + @"(?>(?:"
        + Possessive
        + @"\s+(?:(?:"
        + CitationWords.Within
        + "|"
        + CitationWords.Particle
        + @")\s+){0,2}(?:the\s)?"
        + Word
        + ")*)";

    private const string Name = "(?<name>" + Core + ")" + Lineage + Inverted;

    /// <summary>In parentheses, a name can begin with an article, and institutions have more small words.</summary>
    private const string EnclosedName =
        @"(?<name>(?:[Tt]he\s+)?"
        + Particles
        + Word
        + @"(?>(?:"
        + Possessive
        + @"\s+(?:(?:"
        + CitationWords.Within
        + @"|on|to|in|the|"
        + CitationWords.Particle
        + @")\s+){0,2}"
        + Word
        + @")*))"
        + Lineage
        + Inverted;

    private const string Acronym = @"(?:\s[\[(](?:hereafter\s)?(?<acronym>\p{L}[\p{L}\p{Nd}&./'-]{1,14})[\])])?";

    private const string Start = @"(?<![\p{L}\p{M}\p{Nd}'-])(?<!\p{L}\.)(?<!\bz\.\s)";

    private const string EtAl = @"(?<etal>,?\s+(?:" + CitationWords.Others + "))?";

    private const string Join = @"(?:\s*,?\s*(?:" + CitationWords.And + @")\s+|\s?/\s?)";

    /// <summary>What joins names in parentheses; elsewhere it also joins a name to other words.</summary>
    private const string EnclosedJoin = "(?:" + Join + @"|\s*,\s*|\s-\s|\s(?:with|mit|avec|con|com)\s)";

    private const string SentenceNames =
        Start
        + Name
        + @"(?>(?:(?:,\s"
        + Name
        + @")*"
        + Join
        + Name
        + @")?)(?:(?:,\s"
        + Name
        + @")*(?=,?\s+(?:"
        + CitationWords.Others
        + @")))?"
        + EtAl;

    /// <summary>The longest run of names that ends directly before the parenthesis of a narrative citation.</summary>
    [GeneratedRegex(SentenceNames + Possessive + Acronym + @"\s*\z")]
    public static partial Regex NamesInSentence { get; }

    /// <summary>The longest run of names that ends directly before a date without parentheses.</summary>
    [GeneratedRegex(SentenceNames + Possessive + @",?\s+\z")]
    public static partial Regex NamesInText { get; }

    /// <summary>The longest run of names that ends directly before a date in parentheses.</summary>
    [GeneratedRegex(
        Start
            + EnclosedName
            + "(?>(?:"
            + EnclosedJoin
            + EnclosedName
            + ")*)"
            + EtAl
            + "(?:'s)?"
            + Acronym
            + @"(?<comma>\s*[,:.])?\s*\z"
    )]
    public static partial Regex NamesInParentheses { get; }

    private const string FourDigits = "(?:1[0-9]|20)[0-9][0-9](?![0-9])";

    private const string Letters =
        @"(?:(?<first>[a-zA-E])(?!\p{L})(?:\s?-\s?(?<last>[a-z])(?![\p{L}.])|(?:(?:\s?[,;/]\s?|\s(?:and|&|und|et|y|e)\s)(?<more>[a-z])(?![\p{L}.'&])(?!\s\p{L}))*))?";

    private const string Second =
        @"(?:-[01][0-9]-[0-3][0-9]|\s?/\s?(?<other>"
        + FourDigits
        + @")|\s?\[(?:orig(?:\.|inally)?\s(?:pub(?:\.|lished)\s)?)?(?<other>"
        + FourDigits
        + @")\]"
        + @"|\s?-\s?(?<end>"
        + FourDigits
        + @"|[0-9]{2}(?![0-9])|(?=\s?[)\];,:]|\z)))?";

    /// <summary>
    /// The date of a citation: <c>2010</c>, <c>2010a,b</c>, <c>2010a–c</c>, <c>1867/1990</c>, <c>[1902] 2002</c>,
    /// <c>c. 1512</c>, <c>14 August 2021</c>, <c>2008–</c>, <c>n.d.-a</c>, <c>in press</c>,
    /// <c>’01</c>. It matches only at the
    /// offset where it is tried; <see cref="DateFinder"/> says where that is.
    /// </summary>
    [GeneratedRegex(
        @"\G(?<![\p{L}\p{M}\p{Nd}]|[0-9][.,/-])(?:"
            + @"(?<about>(?:"
            + CitationWords.About
            + @")\s*)?(?:(?:[0-3]?[0-9][./]\s?){1,2})?(?:(?:[0-9]{1,2}\.?(?:\s(?:de|di))?\s)?(?<month>"
            + CitationWords.Month
            + @")(?:\s(?:de|di))?(?:\s[0-9]{1,2},)?,?\s)?"
            + @"(?:\[(?<other>"
            + FourDigits
            + @")\]\s?)?(?<year>"
            + FourDigits
            + @")\??"
            + Letters
            + Second
            + @"(?![\p{L}\p{M}\p{Nd}]|-[0-9])"
            + "|(?<none>"
            + CitationWords.NoDate
            + @")(?:-(?<first>[a-z])(?!\p{L}))?"
            + "|(?<later>"
            + CitationWords.NotYet
            + @")(?:-(?<first>[a-z])(?!\p{L}))?(?=\s*(?:[;,:)\]]|\z))"
            + @"|'(?<short>[0-9]{2})(?<first>[a-z])?(?=\s*[;,:)\]]))"
    )]
    public static partial Regex Date { get; }

    private const string Digits = @"[0-9]{1,5}(?:\s?ff?(?![\p{L}])\.?|[rvab](?![\p{L}])|n\.?[0-9]+)?";

    private const string Number =
        "(?:"
        + Digits
        + @"(?:\s?-\s?"
        + Digits
        + @")?|[ivxlcdm]+(?![\p{L}])(?:\s?-\s?[ivxlcdm]+(?![\p{L}]))?(?:\.[0-9]+(?:-[0-9]+)?)?|[a-z]{1,2}\.\s?[0-9]+[rv]?)";

    /// <summary>
    /// Pages, chapters and similar locators. A colon introduces any locator; a comma, labels and numbers.
    /// </summary>
    [GeneratedRegex(
        @"\G(?:\s*:\s*(?:(?:"
            + CitationWords.Locator
            + @")\s*)?"
            + Number
            + @"(?:\s*,\s*(?!"
            + FourDigits
            + @")"
            + Number
            + @")*(?![\p{L}\p{Nd}])"
            + @"|\s*:\s*[^;,()\[\]]{1,40}(?=[;,)\]]|\z)"
            + @"|\s*,?\s*(?:(?i:"
            + CitationWords.Locator
            + @")(?![\p{Ll}]))\s*(?=[""'A-Z]?[0-9ivxlc*]|(?<=m|y)[\s,;)])(?:(?!\s(?:and|&)\s\p{Lu}|,\s(?:1[0-9]|20)[0-9][0-9][a-z]?\s*(?:[,;)\]]|\z))[^;,()\[\]]){1,40}(?:(?<![.\s])|(?<=[0-9]\s?ff?\.))"
            + @"|\s*,\s*(?!"
            + FourDigits
            + "(?!-))"
            + Number
            + @"(?:\s(?:and|&)\s[0-9]{1,4})?(?![\p{L}\p{Nd}]))+"
    )]
    public static partial Regex Locator { get; }

    /// <summary>A page or another part with its label directly after a date.</summary>
    [GeneratedRegex(@"\G(?:\s*:\s*[0-9]|,\s*(?:" + CitationWords.Locator + @")\s*[0-9ivxlc])")]
    public static partial Regex LabeledLocator { get; }

    /// <summary>What may be between the opening bracket and the first date after names in the sentence.</summary>
    [GeneratedRegex(
        @"\A\s*(?:(?:e\.g\.|see|cf\.|esp\.|especially|for example|particularly|vgl\.|z\.\s?B\.|bkz\.|véase|voir),?\s*)?\z"
    )]
    public static partial Regex BeforeFirstDate { get; }

    /// <summary>What may be between two dates of the same authors.</summary>
    [GeneratedRegex(
        @"\A\s*(?:[,;]\s*)?(?:(?:"
            + CitationWords.And
            + @"|also|see also|cf\.|again|idem|eadem|id\.|[dD]ers\.|[dD]ies\.|[dD](?:er|ie)selben?)\s*,?\s*)*\z"
    )]
    public static partial Regex BetweenDates { get; }

    /// <summary>What follows the date and locator of a citation in parentheses.</summary>
    [GeneratedRegex(@"\G\s*(?:[;,.:)\]""]|\z|[\[(]|(?:" + CitationWords.And + @")\s|-)")]
    public static partial Regex AfterDate { get; }

    /// <summary>What follows the date and locator of a citation whose names are in the sentence.</summary>
    [GeneratedRegex(
        @"\G\s*(?:[;.)\]]|\z|[\[(]|(?:"
            + CitationWords.And
            + @")\s|,\s*(?:[0-9\p{Lu}\[]|(?:"
            + CitationWords.And
            + @"|see|cf|e\.g|in press|forthcoming|n\.)))"
    )]
    public static partial Regex AfterDateOfSentence { get; }

    /// <summary>What follows a parenthesis with the place and year of publication.</summary>
    [GeneratedRegex(@"\G\s*,\s*(?:(?:pp?|vols?|ch|S|p\u00e1gs?|n)\.\s*)?[0-9ivxlc]+\b")]
    public static partial Regex AfterPublication { get; }

    /// <summary>A text in place of the year of a work that is not published yet.</summary>
    [GeneratedRegex(@"\A(?:" + CitationWords.NotYet + @")\z")]
    public static partial Regex NotYet { get; }

    /// <summary>What joins a citation to the one before it, before its own prefix.</summary>
    [GeneratedRegex(@"\A[\s,;:]*(?:(?:" + CitationWords.And + @")\s+)?")]
    public static partial Regex Joined { get; }

    /// <summary>Words that introduce a citation.</summary>
    [GeneratedRegex(
        @"\A[\s,;:""]*(?:(?:"
            + CitationWords.And
            + @")\s+)?(?:(?i:"
            + CitationWords.Signal
            + @")(?![\p{L}])[\s,:;]*)*\z"
    )]
    public static partial Regex Signals { get; }

    /// <summary>A prefix in small letters, as it is between two citations of one parenthesis.</summary>
    [GeneratedRegex(@"\A[\s,:]*(?:[\p{Ll}'-]+[\s,:.]+){0,9}\z")]
    public static partial Regex SmallWords { get; }

    /// <summary>A small word that is within names and does not begin one.</summary>
    [GeneratedRegex(@"\A(?:" + CitationWords.Within + @"|to|in|on|from|by|with)\s")]
    public static partial Regex SmallWord { get; }

    /// <summary>Only “and” between two names.</summary>
    [GeneratedRegex(@"\A\s(?:" + CitationWords.And + @")\s\z")]
    public static partial Regex And { get; }

    /// <summary>Words that introduce a citation, up to a small word: <c>Adapted from Smith</c>.</summary>
    [GeneratedRegex(@"\A(?:(?i:" + CitationWords.Signal + @")\s+)+(?<=\s\p{Ll}+\s+)(?=\p{Lu})")]
    public static partial Regex OpeningSignal { get; }

    /// <summary>The noun before “von”, which is not a name.</summary>
    [GeneratedRegex(@"\A(?:" + CitationWords.OwnedNouns + @")\s(?:von|de|di|da)\s(?=\p{Lu})")]
    public static partial Regex OwnedNoun { get; }
}
