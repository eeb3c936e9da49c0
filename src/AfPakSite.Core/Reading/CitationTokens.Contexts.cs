using System.Text.RegularExpressions;

namespace AfPakSite.Reading;

/// <content>What is before, between and after citations.</content>
internal static partial class CitationTokens
{
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

    /// <summary>What names have done, in parentheses before a year: <c>Hill (ed.) 2005</c>.</summary>
    [GeneratedRegex(@"[(\[]" + RoleWord + @"[)\]]\s*,?\s*\z")]
    public static partial Regex EnclosedRole { get; }

    /// <summary>A word that joins two names.</summary>
    [GeneratedRegex(@"\A(?:" + CitationWords.And + @")\z")]
    public static partial Regex AndAlone { get; }

    /// <summary>What a volume of law reports has behind its year: <c>ECR I-5357</c>, <c>2 All ER 7</c>.</summary>
    [GeneratedRegex(@"\G\s(?:[0-9]{1,3}\s)?(?:(?:\p{Lu}[\p{L}.&]{0,4}|Lloyd's)\s){1,4}(?:[IVX]{1,4}-)?[0-9]")]
    public static partial Regex AfterYearOfReport { get; }

    /// <summary>Words that introduce a citation, up to a small word: <c>Adapted from Smith</c>.</summary>
    [GeneratedRegex(@"\A(?:(?i:" + CitationWords.Signal + @")\s+)+(?<=\s\p{Ll}+\s+)(?=\p{Lu})")]
    public static partial Regex OpeningSignal { get; }

    /// <summary>The noun before “von”, which is not a name, or the one of <c>zur Einführung</c>.</summary>
    [GeneratedRegex(
        @"\A(?:(?:"
            + CitationWords.OwnedNouns
            + @")\s(?:von|de|di|da)\s|(?:(?:zur|zum)\s)?(?:"
            + CitationWords.IntroducingNouns
            + @")\s)(?=\p{Lu})"
    )]
    public static partial Regex OwnedNoun { get; }
}
