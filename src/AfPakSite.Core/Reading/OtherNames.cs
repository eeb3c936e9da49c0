using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;

namespace AfPakSite.Reading;

/// <summary>
/// The names of a citation that do not look like names: those in small letters (<c>bell hooks</c>, <c>eBay</c>), and
/// titles of works without an author.
/// </summary>
/// <param name="Start">The offset of the first name, or of the quotation mark before a title, in the uniform
/// text.</param>
internal sealed partial record OtherNames(int Start, ImmutableArray<string> Names, bool EtAl, CitationDoubt Doubt)
{
    private const int Longest = 220;
    private const int MostWordsOfName = 2;
    private const int MostWordsOfTitle = 6;
    private const int ShortestLastWord = 2;

    /// <summary>The articles with which titles begin.</summary>
    private static readonly WordList Articles = StudyLanguage.OfAll("title-articles");

    /// <summary>Words in small letters that are seldom a name before a year: <c>(revised, 2010)</c>.</summary>
    private static readonly WordList NotNames = StudyLanguage.OfAll("seldom-names");

    /// <summary>
    /// The names or the title between the beginning of a parenthesis, or the semicolon before them, and a date; null
    /// for other words.
    /// </summary>
    /// <param name="isYear">Whether the date has a year.</param>
    public static OtherNames? InBracket(CitationText source, int from, int end, bool isYear)
    {
        var text = source.Uniform;
        var start = text.AsSpan(from..end).LastIndexOfAny(";)]");
        from = start < 0 ? from : from + start + 1;
        if (end - from > Longest)
            return null;
        if (Quoted(text, from, end) is { } title)
            return Titled(source, title, from);
        from += LeadingSignals.Match(text, from, end - from).Length;
        return SmallNames(source, from, end, isYear)
            ?? NumberedName(source, NumberedInParentheses, from, end)
            ?? (
                PlainTitle(source, from, end) is { } words
                    ? words with
                    {
                        Doubt =
                            isYear && IsShortTitle(text.AsSpan(words.Start..end))
                                ? CitationDoubt.PlainTitle
                                : words.Doubt,
                    }
                    : null
            );
    }

    /// <summary>The names or the title directly before the parenthesis with a date.</summary>
    public static OtherNames? BeforeBracket(CitationText source, int from, int end)
    {
        var text = source.Uniform;
        from = Math.Max(from, end - Longest);
        if (from >= end)
            return null;
        if (Quoted(text, from, end) is { } title)
            return new(title.Index, [Written(source, title.Groups["title"])], false, CitationDoubt.Title);
        if (NumberedName(source, NumberedInSentence, from, end) is { } numbered)
            return numbered;
        var match = NamesInSentence.Match(text, from, end - from);
        return match.Success ? WithoutWordsBefore(Of(source, match, CitationDoubt.RunningText)) : null;
    }

    /// <summary>A single name with capitals in it without words before it: <c>eBay</c> of <c>as eBay</c>.</summary>
    private static OtherNames? WithoutWordsBefore(OtherNames? names)
    {
        if (names is not { Names: [var one] } || one.LastIndexOf(' ') is not (> 0 and var space))
            return names;
        var last = one[(space + 1)..];
        return last.Any(char.IsUpper) ? names with { Start = names.Start + space + 1, Names = [last] } : names;
    }

    /// <summary>The name in small letters that <c>and</c> joins to the names after it; null without one.</summary>
    public static OtherNames? Joined(CitationText source, int from, int end)
    {
        from += LeadingSignals.Match(source.Uniform, from, end - from).Length;
        return JoinedName.Match(source.Uniform, from, end - from) is { Success: true } match
            ? Of(source, match, CitationDoubt.Prose)
            : null;
    }

    /// <summary>
    /// The names of a citation with those before them, if semicolons separate them all; null without any before them.
    /// </summary>
    public static OtherNames? WithSemicolons(CitationText source, int from, CitationNames names)
    {
        if (names.Start - from is <= 2 or > Longest)
            return null;
        from += LeadingSignals.Match(source.Uniform, from, names.Start - from).Length;
        return
            CitationTokens.NamesBeforeSemicolons.Match(source.Uniform, from, names.Start - from)
                is { Success: true } match
            && match.Groups["name"].Captures is var captures
            ? new(
                captures[0].Index,
                [.. captures.Select(name => Written(source, name)), .. names.Names],
                names.EtAl,
                CitationDoubt.None
            )
            : null;
    }

    /// <summary>The last word in small letters that <c>and</c> joins to the names after it; null without one.</summary>
    public static OtherNames? JoinedInSentence(CitationText source, int from, int end)
    {
        from = Math.Max(from, end - Longest);
        return from < end && WordJoined.Match(source.Uniform, from, end - from) is { Success: true } match
            ? Of(source, match, CitationDoubt.RunningText)
            : null;
    }

    /// <summary>The name that a comma or “with” separates from the names after it; null without one.</summary>
    public static OtherNames? WithComma(CitationText source, int from, int end) =>
        CitationNames.Before(source, CitationTokens.NameWithComma, from, end, CitationScanner.LongestInSentence)
            is { } names
            ? new(names.Start, names.Names, false, CitationDoubt.RunningText)
            : null;

    /// <summary>
    /// All words before a date as a title that is not quoted, from a capital letter on; null without one.
    /// </summary>
    public static OtherNames? PlainTitle(CitationText source, int from, int end)
    {
        if (end - from > Longest)
            return null;
        from += LeadingSignals.Match(source.Uniform, from, end - from).Length;
        return TitleWithoutMarks.Match(source.Uniform, from, end - from) is { Success: true } match
            ? new(
                match.Groups["title"].Index,
                [Written(source, match.Groups["title"])],
                false,
                CitationDoubt.RunningText
            )
            : null;
    }

    /// <summary>Whether a word is an article with which titles begin: <c>The</c>.</summary>
    public static bool IsArticle(ReadOnlySpan<char> word) => Articles.Contains(word);

    /// <summary>Whether the words before a name make it the end of a title: <c>Title of a Piece</c>.</summary>
    public static bool EndsInArticle(string prefix) => LastArticle.IsMatch(prefix);

    private static Match? Quoted(string text, int from, int end) =>
        QuotedTitle.Match(text, from, end - from) is { Success: true } match ? match : null;

    /// <summary>A title in quotation marks, or the author before it: <c>(Smith, “Tea”, 2010)</c>.</summary>
    private static OtherNames Titled(CitationText source, Match title, int from)
    {
        if (CitationTokens.Signals.IsMatch(source.Uniform.AsSpan(from..title.Index)))
            return new(title.Index, [Written(source, title.Groups["title"])], false, CitationDoubt.Title);
        return CitationNames.Before(source, CitationTokens.NamesInParentheses, from, title.Index, Longest) is { } names
            ? new(names.Start, names.Names, names.EtAl, CitationDoubt.Prose)
            : new(title.Index, [Written(source, title.Groups["title"])], false, CitationDoubt.RunningText);
    }

    private static OtherNames? SmallNames(CitationText source, int from, int end, bool isYear)
    {
        var match = NamesInParentheses.Match(source.Uniform, from, end - from);
        if (!match.Success)
            return null;
        if (Of(source, match, CitationDoubt.RunningText) is not { } names)
            return null;
        if (!isYear || !match.Groups["comma"].Success)
            return names;
        return names.Names is { Length: <= 2 } all && all.All(IsName)
                ? names with
                {
                    Doubt = CitationDoubt.SmallLetters,
                }
            : names.Names is [var one] && IsTitle(one) ? names with { Doubt = CitationDoubt.PlainTitle }
            : names;
    }

    /// <summary>A name with a number of its own, as standards have: <c>ISO 9001 (2015)</c>; null without one.</summary>
    private static OtherNames? NumberedName(CitationText source, Regex token, int from, int end)
    {
        if (token.Match(source.Uniform, from, end - from) is not { Success: true } match)
            return null;
        var name = match.Groups["name"];
        var start = name.Index;
        while (
            source.Uniform.IndexOf(' ', start, name.Index + name.Length - start) is >= 0 and var space
            && CitationNames.IsOpener(source.Uniform[start..space])
        )
            start = space + 1;
        return char.IsDigit(source.Uniform[start])
            ? null
            : new(start, [source.Written(start, name.Index + name.Length)], false, CitationDoubt.Digit);
    }

    /// <summary>Whether words in small letters are probably a name, not a remark.</summary>
    private static bool IsName(string name) =>
        name.Split(' ') is { Length: <= MostWordsOfName } words
        && words.All(word => char.IsLower(word[0]) && !NotNames.Contains(word));

    /// <summary>Whether words that begin with a capital may be a title: <c>(Cien años, 1967)</c>.</summary>
    private static bool IsTitle(string words) =>
        char.IsUpper(words[0])
        && words.Split(' ') is [var first, .., var last]
        && last.Length > ShortestLastWord
        && !words.Contains("’s ", StringComparison.Ordinal)
        && !words.Contains("'s ", StringComparison.Ordinal)
        && (Articles.Contains(first) || !CitationNames.IsOpener(first) && !NotNames.Contains(first));

    /// <summary>Whether a few words and a comma are probably a title: <c>(Cien años de soledad, 1967)</c>.</summary>
    private static bool IsShortTitle(ReadOnlySpan<char> words) =>
        words.TrimEnd() is [.. var title, ',']
        && title.Count(' ') < MostWordsOfTitle
        && !title.ContainsAny(',', ':', '.')
        && IsTitle(title.ToString());

    private static OtherNames? Of(CitationText source, Match match, CitationDoubt doubt)
    {
        var captures = match.Groups["name"].Captures;
        ImmutableArray<string> names = [.. captures.Select(name => Written(source, name))];
        return names.Any(name => NotNames.Contains(name.Split(' ')[^1]))
            ? null
            : new(captures[0].Index, names, match.Groups["etal"].Success, doubt);
    }

    private static string Written(CitationText source, Capture capture) =>
        source.Written(capture.Index, capture.Index + capture.Length).Trim(' ', ',');
}
