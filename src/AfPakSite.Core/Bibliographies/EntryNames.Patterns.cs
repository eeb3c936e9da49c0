using System.Text.RegularExpressions;

namespace AfPakSite.Bibliographies;

/// <summary>The forms of names, and what is between and behind them.</summary>
internal static partial class EntryNames
{
    private const string Particles =
        @"(?:(?:[vV][ao]n|vom|zu[mr]?|[dD]e|del|della|dei|[dD]i|[dD]a|do|d[oa]s|[dD]u|des|[lL]a|[lL]e|les|"
        + @"[eE]l|[aA]l|"
        + @"[dD]e[rn]|dem|het|te[rn]?|bin|ibn|bint|[uU]l|a[fv]|’t|St\.)[ ]){0,3}";

    private const string Word = @"(?:[dDlL][’']|[aAeE][ln]?[-–]|O[’'])?\p{Lu}[\p{L}\p{M}’'ʿʾ-]{0,40}";
    private const string FourLetters = @"(?=(?:[ ’'-]?\p{Lu}){4})";
    private const string CapitalWord = @"(?:[DL][’'])?\p{Lu}{2,30}(?:[-’']\p{Lu}{1,30}){0,2}(?![\p{L}\p{M}])";
    private const string Family =
        Particles + Word + @"(?:[ ](?:(?:y|e|de(?:[ ]l[ao]s?)?|del|d[aeo]s|da|do|v[ao]n)[ ])?" + Word + @"){0,2}";
    private const string Stopped = @"\p{Lu}\p{Ll}?\.(?:[ ]?-?[ ]?\p{Lu}\p{Ll}?\.|-\p{Ll}\.){0,4}";
    private const string Dropping = @"(?:[ ](?:v[ao]n|de|de[rnl]|da|dos|du|la|zu|bin|ibn|bint)){0,3}";
    private const string Ends = @"(?=[,;:.()\[/&]|[ ](?:and|und|et|y|e|ve|&|[0-9(\[/])|(?<=\.)[ ]|$)";
    private const string GivenWord =
        @"(?!(?:L[ea]|D[eiau]|V[ao]n|[EA]l)[ ])\p{Lu}[\p{Ll}\p{M}’']{1,30}(?:-\p{L}[\p{Ll}\p{M}]{1,30})?";
    private const string Whole = GivenWord + @"(?:[ ](?:" + GivenWord + @"|\p{Lu}\.(?:[ ]?-?\p{Lu}\.){0,3})){0,3}";

    /// <summary>
    /// Given names with the first family name of Iberian names, or with that of the father: <c>Célia Regina dos
    /// Santos</c>, <c>Faisal bin Saad</c>.
    /// </summary>
    private const string WholeBehind =
        GivenWord
        + @"(?:[ ](?:(?:(?:d[aeo]s?|del|bin|ibn|bint|abu)[ ]|[ae]l-)?"
        + GivenWord
        + @"|\p{Lu}\.(?:[ ]?-?\p{Lu}\.){0,3})){0,4}";
    private const string Lineage = @"(?:,?[ ](?<suffix>Jr\.?|Sr\.?|III?|IV)(?![\p{L}]))?";

    [GeneratedRegex(
        $@"\G(?<family>{Family})[ ](?<given>(?:\p{{Lu}}\.[ -]?){{1,3}}(?=[,;:(]|[ ]?(?:et|&|and|\())"
            + $@"|\p{{Lu}}(?:-?\p{{Lu}}){{0,2}}){Lineage}{Ends}"
    )]
    private static partial Regex Compact { get; }

    [GeneratedRegex(
        $@"\G(?<family>{Family}),[ ](?!(?:Jr|Sr|II)\b)(?<given>(?:{Stopped}|\p{{Lu}}(?:[ -]?\p{{Lu}}){{0,2}}(?![\p{{L}}.])){Dropping}"
            + $@"){Lineage}{Ends}"
    )]
    private static partial Regex Initialed { get; }

    /// <summary>A shorter name in capitals, or one before a full stop, is that of an institution: <c>BBC</c>.</summary>
    [GeneratedRegex(
        $@"\G(?<family>{Particles}{FourLetters}{CapitalWord}(?:[ ]{CapitalWord}){{0,2}})[ ](?<given>{Whole}){Lineage}"
            + @"(?=[,;&/]|[ ](?:and|und|et|y|e|ve|&|[0-9(\[/])|$)"
    )]
    private static partial Regex Capitals { get; }

    [GeneratedRegex($@"\G(?<family>{Family}),[ ](?!(?:Jr|Sr|II)\b)(?<given>{WholeBehind}{Dropping}){Lineage}{Ends}")]
    private static partial Regex Inverted { get; }

    [GeneratedRegex(@"^\p{Lu}[\p{L}\p{M}’'-]+\s\p{Lu}")]
    private static partial Regex Twofold { get; }

    [GeneratedRegex(
        $@"\G(?:(?<given>{Stopped})[ ](?<family>{Family})|(?<given>{Whole})[ ](?<family>{Particles}{Word})){Lineage}{Ends}"
    )]
    private static partial Regex Direct { get; }

    [GeneratedRegex($@"\G(?<family>{Particles}{Word})[ ](?<given>{Whole}){Lineage}{Ends}")]
    private static partial Regex FamilyFirst { get; }

    [GeneratedRegex(
        @"\G(?:,?[ ](?:and|&|und|et|ve|y|e)[ ]|;[ ]?(?:and[ ]|&[ ]|und[ ])?|,[ ]?(?:…|\.[ ]?\.[ ]?\.)[ ]?(?:&[ ])?|,[ ](?:&[ ]|and[ ])?|"
            + @"[ ]?/[ ]?)"
    )]
    private static partial Regex Separator { get; }

    [GeneratedRegex(
        @"\G,?[ ](?:et[ ]al\.?|and[ ]others|u\.[ ]?a\.|vd\.|ve[ ]diğerleri|y[ ]otros|e[ ]outros|"
            + @"et[ ]autres|e[ ]altri)"
    )]
    private static partial Regex Others { get; }

    [GeneratedRegex(@"^[,.]?\s?(?:&|and|und|et|y|e|ve)\s(?=\p{Lu})")]
    private static partial Regex Joined { get; }

    [GeneratedRegex(@"\s?[(\[]\p{Lu}[\p{L}.-]{1,11}[)\]]\.?$")]
    private static partial Regex Acronym { get; }

    /// <summary>The acronym before the name that it abbreviates: <c>WHO (World Health Organization)</c>.</summary>
    [GeneratedRegex(@"^(?<acronym>\p{Lu}{2,10})\s[(\[](?<name>\p{Lu}[^()\[\]]{3,100}\s[^()\[\]]{1,50})[)\]]\.?$")]
    private static partial Regex AcronymAhead { get; }

    /// <summary>A name of abbreviations, whose last stop belongs to it: <c>o. A.</c></summary>
    [GeneratedRegex(@"^(?:\p{L}\.\s?)+$")]
    private static partial Regex Abbreviated { get; }

    /// <summary>An ellipsis between the names, which leaves some of them out.</summary>
    [GeneratedRegex(@"…|\.\s?\.\s?\.")]
    private static partial Regex Ellipsis { get; }

    /// <summary>The year alone, or place, publisher and year in parentheses: the title is before them.</summary>
    [GeneratedRegex($@"\G(?:,\s\(?{EntryDates.Year}\)?\.?$|,?\s\([^()]{{2,60}}:\s[^()]{{2,80}}\))")]
    private static partial Regex BehindTitle { get; }

    /// <summary>Place and publisher, which are behind a title: <c>(Oxford: Hill Press, 2001)</c>.</summary>
    [GeneratedRegex(@"^\s\([^():]{2,60}:\s")]
    private static partial Regex Imprint { get; }

    /// <summary>What is behind names and a comma, and not behind a title: a year, a quotation, editors.</summary>
    [GeneratedRegex(
        $@"^[,.]\s?(?:\(?{EntryDates.YearAfterNames}\)?[.,:;]?\s\p{{L}}|[“„«»""‘]|[(\[]?(?:[Ee]ds?|[Hh]rsg|[Hh]gg?|[Dd]irs?"
            + @"|[Cc]oords?|[Oo]rgs?|[Ee]ditors?)\b|et[ ]al)"
    )]
    private static partial Regex BehindNames { get; }

    /// <summary>A full stop after an initial without a space.</summary>
    [GeneratedRegex(@"(?<=\p{Lu})\.(?=\p{Lu})")]
    private static partial Regex Spaced { get; }
}
