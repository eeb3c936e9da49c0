using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Annotations;

namespace AfPakSite.Bibliographies;

/// <summary>Reads lists of names: family or given names first, whole or as initials.</summary>
internal static partial class EntryNames
{
    private const int MostNames = 100;

    private const string Particles =
        @"(?:(?:[vV][ao]n|vom|zu[mr]?|[dD]e|del|della|dei|[dD]i|[dD]a|do|d[oa]s|[dD]u|des|[lL]a|[lL]e|les|"
        + @"[eE]l|[aA]l|"
        + @"[dD]e[rn]|dem|het|te[rn]?|bin|ibn|bint|[uU]l|a[fv]|’t|St\.)[ ]){0,3}";

    private const string Word = @"(?:[dDlL][’']|[aAeE][ln]?[-–]|O[’'])?\p{Lu}[\p{L}\p{M}’'ʿʾ-]{0,40}";
    private const string FourLetters = @"(?=(?:[ ’'-]?\p{Lu}){4})";
    private const string CapitalWord = @"(?:[DL][’'])?\p{Lu}{2,30}(?:[-’']\p{Lu}{1,30}){0,2}(?![\p{L}\p{M}])";
    private const string Family = Particles + Word + @"(?:[ ](?:(?:y|e|de|del|da|do|v[ao]n)[ ])?" + Word + @"){0,2}";
    private const string Stopped = @"\p{Lu}\p{Ll}?\.(?:[ ]?-?[ ]?\p{Lu}\p{Ll}?\.){0,4}";
    private const string Dropping = @"(?:[ ](?:v[ao]n|de|de[rnl]|da|dos|du|la|zu)){0,3}";
    private const string Ends = @"(?=[,;:.()\[/&]|[ ](?:and|und|et|y|e|ve|&|[0-9(\[/])|(?<=\.)[ ]|$)";
    private const string GivenWord =
        @"(?!(?:L[ea]|D[eiau]|V[ao]n|[EA]l)[ ])\p{Lu}[\p{Ll}\p{M}’']{1,30}(?:-\p{L}[\p{Ll}\p{M}]{1,30})?";
    private const string Whole = GivenWord + @"(?:[ ](?:" + GivenWord + @"|\p{Lu}\.(?:[ ]?-?\p{Lu}\.){0,3})){0,3}";

    /// <summary>Given names with the first family name of Iberian names: <c>Célia Regina dos Santos</c>.</summary>
    private const string WholeBehind =
        GivenWord + @"(?:[ ](?:(?:(?:d[aeo]s?|del|e|y)[ ])?" + GivenWord + @"|\p{Lu}\.(?:[ ]?-?\p{Lu}\.){0,3})){0,4}";
    private const string Lineage = @"(?:,?[ ](?<suffix>Jr\.?|Sr\.?|III?|IV)(?![\p{L}]))?";

    /// <summary>The names at the beginning of a text, and where they end; no names if it begins otherwise.</summary>
    /// <param name="isDirect">Whether the given names come first.</param>
    public static ReadNames Read(string text, bool isDirect = false)
    {
        var names = ImmutableArray.CreateBuilder<PersonName>();
        if (First(text, isDirect) is not { } first)
            return new([], 0, false);
        names.Add(NameOf(first.Match));
        var end = first.Match.Length;
        while (names.Count < MostNames && Separator.Match(text, end) is { Success: true } separator)
        {
            if (Next(text, separator, first.Form) is not { } next || EntryWords.NamesPublisher(next.Value))
                break;
            names.Add(NameOf(next));
            end = next.Index + next.Length;
        }
        var others = Others.Match(text, end);
        return new(names.ToImmutable(), end + others.Length, others.Success);
    }

    /// <summary>The names of a text that is nothing but names, or one institution.</summary>
    public static ImmutableArray<PersonName> ReadAll(string text)
    {
        var whole = text.Trim().TrimEnd(',', ';', ':');
        var read = Read(whole);
        var rest = whole[read.End..].Trim().TrimEnd('.');
        if (rest.Length == 0)
            return IsInstitution(read) ? [Institution(whole)] : read.Names;
        return Joined.Match(rest) is { Success: true } joined && read.End > 0
            ? read.Names.Add(Institution(rest[joined.Length..]))
            : [Institution(whole)];
    }

    /// <summary>Whether what looks like one person’s name is what only institutions are called.</summary>
    public static bool IsInstitution(ReadNames read) =>
        read.Names is [{ Family: { } family, Given: { } given }]
        && !given.Contains('.')
        && EntryWords.NamesInstitution($"{given} {family}");

    /// <summary>The name of an institution, without the acronym after it.</summary>
    public static PersonName Institution(string text) =>
        new(null, null, Acronym.Replace(text.Trim(), "").TrimEnd('.', ',', ' '), null);

    private static (Match Match, NameForm Form)? First(string text, bool isDirect) =>
        isDirect
            ? Direct.Match(text) is { Success: true } only
                ? (only, NameForm.Direct)
                : null
            : Compact.Match(text) is { Success: true } compact
                ? (compact, NameForm.Compact)
                : Initialed.Match(text) is { Success: true } initialed
                    ? (initialed, NameForm.Initialed)
                    : Capitals.Match(text) is { Success: true } capitals
                    && !EntryWords.NamesPartOfInstitution(capitals.Groups["given"].Value)
                        ? (capitals, NameForm.Capitals)
                        : Inverted.Match(text) is { Success: true } inverted
                            ? (inverted, NameForm.Inverted)
                            : Direct.Match(text) is { Success: true } direct
                                ? (direct, NameForm.Direct)
                                : null;

    private static Match? Next(string text, Match separator, NameForm form)
    {
        var at = separator.Index + separator.Length;
        Regex[] forms = form switch
        {
            NameForm.Compact => [Compact],
            NameForm.Initialed => [Initialed, Direct],
            NameForm.Capitals => [Capitals, Direct],
            NameForm.Inverted when separator.Value.AsSpan().IndexOfAny(';', '/') >= 0 => [Initialed, Inverted, Direct],
            NameForm.Inverted => [Initialed, Direct, Inverted],
            _ => [Direct],
        };
        return forms.Select(known => known.Match(text, at)).FirstOrDefault(match => match.Success);
    }

    private static PersonName NameOf(Match match)
    {
        var given = match.Groups["given"].Value.Trim();
        if (given.All(c => char.IsUpper(c) || c == '-'))
            given = string.Join(' ', given.Where(char.IsUpper).Select(letter => $"{letter}."));
        var suffix = match.Groups["suffix"] is { Success: true } found ? $", {found.Value}" : "";
        return new(match.Groups["family"].Value, Spaced.Replace(given, ". ") + suffix, null, null);
    }

    private enum NameForm
    {
        /// <summary>Reed AB</summary>
        Compact,

        /// <summary>Reed, A. B.</summary>
        Initialed,

        /// <summary>REED Ada</summary>
        Capitals,

        /// <summary>Reed, Ada</summary>
        Inverted,

        /// <summary>Ada Reed</summary>
        Direct,
    }

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

    [GeneratedRegex(
        $@"\G(?:(?<given>{Stopped})[ ](?<family>{Family})|(?<given>{Whole})[ ](?<family>{Particles}{Word})){Lineage}{Ends}"
    )]
    private static partial Regex Direct { get; }

    [GeneratedRegex(
        @"\G(?:,?[ ](?:and|&|und|et|ve|y|e)[ ]|;[ ]?(?:and[ ]|&[ ]|und[ ])?|,[ ](?:&[ ]|and[ ]|…[ ]|"
            + @"\.[ ]?\.[ ]?\.[ ])?|[ ]?/[ ]?)"
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

    /// <summary>A full stop after an initial without a space.</summary>
    [GeneratedRegex(@"(?<=\p{Lu})\.(?=\p{Lu})")]
    private static partial Regex Spaced { get; }
}

/// <summary>Names that were read.</summary>
/// <param name="End">Where they end in the text.</param>
/// <param name="EtAl">Whether “et al.” follows them.</param>
internal sealed record ReadNames(ImmutableArray<PersonName> Names, int End, bool EtAl);
