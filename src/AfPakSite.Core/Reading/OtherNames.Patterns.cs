using System.Text.RegularExpressions;

namespace AfPakSite.Reading;

/// <content>The patterns of names that do not look like names.</content>
internal sealed partial record OtherNames
{
    private const string Letters = @"[\p{L}\p{M}\p{Nd}'-]*";

    /// <summary>A word that neither joins names nor stands for others.</summary>
    private const string Word =
        @"(?!(?:" + CitationWords.And + @")\s|" + CitationWords.OthersWithoutAnd + @")\p{L}" + Letters + @"\.?";

    private const string SmallWord =
        @"(?!(?:"
        + CitationWords.And
        + @")\s|"
        + CitationWords.OthersWithoutAnd
        + @")\p{Ll}"
        + Letters
        + @"[\p{L}\p{Nd}]";

    private const string AnyName = @"(?<name>" + Word + @"(?:\s" + Word + "){0,2})";

    private const string SmallName = @"(?<name>(?:" + Word + @"\s){0,2}" + SmallWord + ")";

    private const string Join = @"(?:\s*,\s*|\s+)" + CitationWords.And + @"\s+";

    private const string EtAlAfter = @"(?<etal>,?\s+" + CitationWords.Others + ")?";

    private const string Between = @"(?:" + Join + @"|\s*,\s*)";

    /// <summary>Words that introduce a citation, up to its names.</summary>
    [GeneratedRegex(
        @"\A[\s,;:""]*(?:(?:"
            + CitationWords.And
            + @")\s+)?(?:(?i:"
            + CitationWords.Signal
            + @")(?![\p{L}\p{M}'-])[\s,:;]+)*"
    )]
    private static partial Regex LeadingSignals { get; }

    [GeneratedRegex(@"(?<=\s)(?:an?|un|une|eine?|eine[mnrs]|una|uno|uma?|bir)\s+\z")]
    private static partial Regex LastArticle { get; }

    /// <summary>A title in quotation marks that all look alike; a comma may be within them.</summary>
    [GeneratedRegex(
        @"""(?<title>[^""]{3,200}?)[,.]?\s?""\s*,?\s*\z|(?<![\p{L}\p{M}\p{Nd}])'(?<title>[^""]{3,200}?)[,.]?'\s*,?\s*\z"
    )]
    private static partial Regex QuotedTitle { get; }

    /// <summary>Three words or more, of which the first one has a capital.</summary>
    [GeneratedRegex(@"\A(?<title>\p{Lu}[^\s;()\[\]]*(?:\s[^\s;()\[\]]+){2,24}?)\s*,?\s*\z")]
    private static partial Regex TitleWithoutMarks { get; }

    /// <summary>Names of which the last one ends in a word in small letters.</summary>
    [GeneratedRegex(@"\A(?:" + AnyName + Between + @"){0,5}?" + SmallName + EtAlAfter + @"(?<comma>\s*,)?\s*\z")]
    private static partial Regex NamesInParentheses { get; }

    [GeneratedRegex(@"(?<![\p{L}\p{M}\p{Nd}'-])(?:" + AnyName + Join + ")?" + SmallName + EtAlAfter + @"(?:'s?)?\s*\z")]
    private static partial Regex NamesInSentence { get; }

    /// <summary>Words with capitals and a number after them.</summary>
    private const string Numbered = @"(?<name>(?:\p{Lu}[\p{L}\p{M}&/-]{0,30} ){1,4}[0-9][0-9A-Z./-]{0,11})";

    [GeneratedRegex(@"(?<![\p{L}\p{M}\p{Nd}'-])" + Numbered + @"\s?\z")]
    private static partial Regex NumberedInSentence { get; }

    [GeneratedRegex(@"\A" + Numbered + @"\s?,?\s?\z")]
    private static partial Regex NumberedInParentheses { get; }

    [GeneratedRegex(@"\A\s*(?<name>(?:" + SmallWord + @"\s)?" + SmallWord + ")" + Join + @"\z")]
    private static partial Regex JoinedName { get; }

    [GeneratedRegex(@"(?<![\p{L}\p{M}\p{Nd}'-])(?<name>" + SmallWord + ")" + Join + @"\z")]
    private static partial Regex WordJoined { get; }
}
