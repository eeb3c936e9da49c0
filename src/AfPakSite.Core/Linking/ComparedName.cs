using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>
/// A name in words, as names of citations and works are compared: without case, diacritics, dashes, apostrophes and
/// spaces.
/// </summary>
/// <param name="Words">The folded words of letters and digits.</param>
/// <param name="Starts">The offset in the written name at which each word begins.</param>
/// <param name="Letters">All letters, without spaces.</param>
/// <param name="Written">As the study or the bibliography writes it.</param>
/// <param name="FewestOfFamily">The fewest last words that must be the family name.</param>
/// <param name="Lineage">What behind the name tells a person from a parent: <c>jr</c>; empty without it.</param>
internal sealed partial record ComparedName(
    ImmutableArray<string> Words,
    ImmutableArray<int> Starts,
    string Letters,
    string Written,
    int FewestOfFamily = 1,
    string Lineage = ""
)
{
    private const int LongestInitials = 3;

    /// <summary>COMBINING DIAERESIS.</summary>
    private const char Dots = '\u0308';

    private static readonly HashSet<string> Lineages = ["jr", "sr", "ii", "iii", "iv"];
    private static readonly string[] Articles =
    [
        .. "the a an der die das le la les el los las il lo gli os as".Split(' '),
    ];
    private static readonly HashSet<string> Joiners =
    [
        .. "and und et y e ve i og och".Split(' '),
        .. Articles.Where(article => article.Length > 1),
    ];

    /// <summary>All letters except those of “and” and “the”.</summary>
    public string LettersWithoutJoiners => string.Concat(Words.Where(word => !Joiners.Contains(word)));

    /// <summary>The words without an article at the beginning, as titles are compared.</summary>
    public ImmutableArray<string> WordsOfTitle => Words.Length > 1 && Articles.Contains(Words[0]) ? Words[1..] : Words;

    public static ComparedName Of(string name)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var starts = ImmutableArray.CreateBuilder<int>();
        var uniform = UniformMarks.In(name);
        for (var at = 0; at < uniform.Length; at++)
        {
            if (!char.IsLetterOrDigit(uniform[at]))
                continue;
            var end = at;
            while (end < uniform.Length && IsPartOfWord(uniform[end]))
                end++;
            starts.Add(at);
            words.Add(Letter(uniform[at..end]));
            at = end;
        }
        var lineage = "";
        while (words.Count > 1 && Lineages.Contains(words[^1]))
        {
            lineage = words[^1];
            words.Count = starts.Count = words.Count - 1;
        }
        if (words is [_, .., "e", "v"] && uniform[starts[^2]] == 'e')
            words.Count = starts.Count = words.Count - 2;
        return new(words.ToImmutable(), starts.ToImmutable(), string.Concat(words), name, Lineage: lineage);
    }

    /// <summary>
    /// The number of words before a family name at the end of this name; -1 if it does not end with it.
    /// </summary>
    public int WordsBefore(ComparedName family)
    {
        var length = 0;
        for (var index = Words.Length - 1; index >= 0 && length < family.Letters.Length; index--)
        {
            length += Words[index].Length;
            if (length == family.Letters.Length)
                return Letters.EndsWith(family.Letters, StringComparison.Ordinal) ? index : -1;
        }
        return -1;
    }

    /// <summary>Whether a word is written with a small letter, as particles are.</summary>
    public bool IsSmall(int index) => char.IsLower(Written[Starts[index]]);

    /// <summary>Whether the last word has no capital: <c>bell hooks</c>, not <c>ul-Haq</c> or <c>eBay</c>.</summary>
    public bool EndsSmall
    {
        get
        {
            var last = Written.AsSpan().TrimEnd();
            last = last[(last.LastIndexOfAny(' ', '\u00A0', '\n') + 1)..];
            foreach (var c in last)
            {
                if (char.IsUpper(c))
                    return false;
            }
            return last.Length > 0 && char.IsLower(last[0]);
        }
    }

    /// <summary>Whether it is only initials in capitals: <c>J</c>, <c>AB</c>, <c>J.-P.</c></summary>
    public bool IsInitials =>
        Letters.Length is > 0 and <= LongestInitials && Written.All(c => char.IsUpper(c) || c is '.' or '-' or ' ');

    /// <summary>
    /// This name with its last word first, if that word is initials: <c>JA Smith</c> for <c>Smith JA</c>.
    /// </summary>
    public ComparedName? WithInitialsFirst()
    {
        if (Words.Length < 2 || Words[^1].Length > LongestInitials)
            return null;
        var initials = Written[Starts[^1]..].TrimEnd('.');
        return initials.All(char.IsUpper)
            ? Of($"{string.Join(". ", initials.AsEnumerable())}. {Written[..Starts[^1]]}")
            : null;
    }

    /// <summary>
    /// This name with its initials last, as companies have them: <c>Hill, A.G.</c>; null without any.
    /// </summary>
    public ComparedName? WithInitialsLast()
    {
        var initials = Initials.Match(Written).Value.Trim();
        return initials.Length == 0 || initials.Length >= Written.Length
            ? null
            : Of($"{Written[initials.Length..].Trim()} {initials.Replace(".", "").Replace(" ", "")}");
    }

    /// <summary>
    /// This name and the next one as one family name: <c>José Ortega y Gasset</c>, <c>Ortega y Gasset, J.</c>
    /// </summary>
    public ComparedName JoinedBy(string joiner, ComparedName next)
    {
        var initials = Initials.Match(next.Written).Value;
        var last = next.Written[initials.Length..];
        return Of($"{initials}{Written} {joiner} {last}") with { FewestOfFamily = Of(last).Words.Length + 2 };
    }

    /// <summary>The names that a dash joins: <c>Smith</c> and <c>Hill</c> for <c>Smith–Hill</c>.</summary>
    public ImmutableArray<ComparedName> WithoutDash() =>
        [.. UniformMarks.In(Written).Split('-').Select(Of).Where(name => name.Letters.Length > 1)];

    /// <summary>This name without an ending after an apostrophe: <c>Öztürk</c> for <c>Öztürk’e</c>.</summary>
    public ComparedName? WithoutEnding()
    {
        var apostrophe = UniformMarks.In(Written).LastIndexOf('\'');
        return
            apostrophe > 1
            && Written.Length - apostrophe <= 6
            && Written.AsSpan(apostrophe + 1).IndexOfAnyExceptInRange('a', 'ž') < 0
            ? Of(Written[..apostrophe])
            : null;
    }

    /// <summary>This name without an article before an apostrophe: <c>INSEE</c> for <c>l’INSEE</c>.</summary>
    public ComparedName? WithoutElided() => Without(Elided);

    /// <summary>
    /// This acronym without an article, which is part of a family name: <c>WHO</c> for <c>the WHO</c>, <c>LE GOFF</c>.
    /// </summary>
    public ComparedName? WithoutArticle() => Without(Article);

    private ComparedName? Without(Regex article) =>
        article.Match(UniformMarks.In(Written)) is { Success: true } match ? Of(Written[match.Length..]) : null;

    /// <summary>A capital “D’” is part of a name: <c>D’Souza</c>.</summary>
    [GeneratedRegex(@"\A(?:[lL]|d|[Dd]ell|[Aa]ll|[Dd]all|[Nn]ell|[Ss]ull)'(?=\p{Lu})")]
    private static partial Regex Elided { get; }

    [GeneratedRegex(
        @"\A(?i:the|der|die|das|dem|den|des|le|la|les|el|los|las|il|lo|gli|os?|as?)\s(?=\p{Lu}[\p{L}\p{Nd}&-]*\p{Lu}[\p{L}\p{Nd}&-]*(?:'s?)?\z)"
    )]
    private static partial Regex Article { get; }

    [GeneratedRegex(@"\A(?:\p{Lu}\p{M}*\.[\s-]?)*")]
    private static partial Regex Initials { get; }

    private static bool IsPartOfWord(char c) =>
        char.IsLetterOrDigit(c) || c == '\'' || char.IsLowSurrogate(c) || IsMark(c);

    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F' or '\u00AD' or >= '\u200B' and <= '\u200F';

    /// <summary>
    /// The folded letters. An umlaut is the same letter whether or not its dots are a character of their own.
    /// </summary>
    private static string Letter(string word)
    {
        var letters = new StringBuilder(word.Length);
        var composed = word.Contains(Dots)
            ? word.Replace($"a{Dots}", "ä").Replace($"o{Dots}", "ö").Replace($"u{Dots}", "ü")
            : word;
        foreach (var c in Folding.Fold(composed))
        {
            if (char.IsLetterOrDigit(c))
                letters.Append(c);
        }
        return letters.ToString();
    }
}
