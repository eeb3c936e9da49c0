using System.Text.RegularExpressions;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Reads references by id: <c>@tbl-leaves</c> and <c>[@fig:hills]</c> as Quarto and pandoc-crossref write them, and
/// <c>{numref}</c>, <c>{ref}</c> and <c>{eq}</c> as MyST does; <c>\ref{fig:hills}</c> of LaTeX, and
/// <c>\@ref(fig:hills)</c> of bookdown.
/// </summary>
internal static partial class MarkupReferences
{
    private static readonly (string Prefix, ReferenceKind Kind)[] Prefixes =
    [
        ("sec", ReferenceKind.Section),
        ("apx", ReferenceKind.Appendix),
        ("tab", ReferenceKind.Table),
        ("tbl", ReferenceKind.Table),
        ("fig", ReferenceKind.Figure),
        ("eq", ReferenceKind.Equation),
    ];

    /// <summary>The prefixes of parts that only have ids, as Quarto names them: listings, theorems.</summary>
    private static readonly string[] OtherPrefixes =
    [
        .. "lst thm lem cor prp cnj def exm exr sol rem alg nte tip wrn imp cau ch chap app suppfig supptbl".Split(' '),
    ];

    private const int DigitsOfYear = 4;

    /// <summary>Whether a key is that of a part of the study, not of a work.</summary>
    public static bool IsOfPart(ReadOnlySpan<char> key) => KindOf(key) is not null || IsOfOtherPart(key);

    /// <summary>Whether a key has another prefix, and no year, as the key of a work has: <c>rem-2001</c>.</summary>
    private static bool IsOfOtherPart(ReadOnlySpan<char> key)
    {
        if (key.IndexOfAny('-', ':') is not (> 0 and var end) || end + 1 == key.Length)
            return false;
        var rest = key[(end + 1)..];
        return OtherPrefixes.Contains(key[..end].ToString())
            && !(rest.Length >= DigitsOfYear && rest[..DigitsOfYear].IndexOfAnyExceptInRange('0', '9') < 0);
    }

    public static IEnumerable<CrossReference> In(Paragraph paragraph, StudyLanguage language)
    {
        if (!paragraph.Text.AsSpan().ContainsAny('@', '{'))
            return [];
        var commands = Command
            .Matches(paragraph.Text)
            .Where(command => !IsCode(paragraph, command.Index))
            .Select(command => OfCommand(command, language));
        var keys = Key.Matches(paragraph.Text)
            .Select(match => (Match: match, Kind: KindOf(match.Groups["key"].ValueSpan)))
            .Where(key => IsOfPart(key.Match.Groups["key"].ValueSpan) && !IsCode(paragraph, key.Match.Index))
            .Select(key => new CrossReference(
                new(key.Match.Index, key.Match.Length),
                null,
                null,
                key.Match.Groups["key"].Value,
                key.Kind is { } kind ? language.WordingOf(kind) : "%s"
            ));
        return keys.Concat(commands)
            .Concat(
                Role.Matches(paragraph.Text).Select(role => OfRole(paragraph, role, language)).OfType<CrossReference>()
            )
            .OrderBy(reference => reference.Range.Start);
    }

    /// <summary>A link without text, which shows the name of its target if its id says the kind.</summary>
    public static CrossReference Worded(CrossReference link, StudyLanguage language) =>
        link is { Wording: not null, Label: { } label } && KindOf(label) is { } kind
            ? link with
            {
                Wording = language.WordingOf(kind),
            }
            : link;

    private static ReferenceKind? KindOf(ReadOnlySpan<char> key)
    {
        foreach (var (prefix, kind) in Prefixes)
        {
            if (key.Length > prefix.Length + 1 && key.StartsWith(prefix) && key[prefix.Length] is '-' or ':')
                return kind;
        }
        return null;
    }

    /// <summary>A command that refers to a part: most show only its number, and some its name too.</summary>
    private static CrossReference OfCommand(Match command, StudyLanguage language)
    {
        var label = command.Groups["label"].Value;
        var wording = command.Groups["command"].Value switch
        {
            "eqref" => "(%s)",
            "autoref" or "cref" or "Cref" when KindOf(label) is { } kind => language.WordingOf(kind),
            "@ref" when KindOf(label) is ReferenceKind.Equation => "(%s)",
            _ => "%s",
        };
        return new(new(command.Index, command.Length), null, null, label, wording);
    }

    /// <summary>A role and the code after it, which is an id, or a text and an id in angle brackets.</summary>
    private static CrossReference? OfRole(Paragraph paragraph, Match role, StudyLanguage language)
    {
        var index = SortedPlaces.LastAtOrBefore(paragraph.Runs, role.Index + role.Length, run => run.Start);
        if (index < 0)
            return null;
        var run = paragraph.Runs[index];
        if (!run.Style.HasFlag(TextStyle.Code) || run.Start != role.Index + role.Length)
            return null;
        var content = paragraph.Text.Substring(run.Start, run.Length);
        var open = content.EndsWith('>') ? content.LastIndexOf('<') : -1;
        var label = (open < 0 ? content : content[(open + 1)..^1]).Trim();
        var wording =
            open > 0 ? content[..open].Trim().Replace("{number}", "%s", StringComparison.Ordinal)
            : role.Groups["role"].ValueSpan is "eq" ? "(%s)"
            : KindOf(label) is { } kind ? language.WordingOf(kind)
            : "%s";
        return label.Length == 0 ? null : new(TextRange.Between(role.Index, run.End), null, null, label, wording);
    }

    private static bool IsCode(Paragraph paragraph, int at) => paragraph.StyleAt(at).IsVerbatim();

    [GeneratedRegex(
        @"\[@(?<key>[a-z]{2,7}[:-][\p{L}\p{N}_](?:[\p{L}\p{N}_:.-]{0,100}[\p{L}\p{N}_])?)\]|(?<![\p{L}\p{N}.@-])@(?<key>[a-z]{2,7}[:-][\p{L}\p{N}_](?:[\p{L}\p{N}_:.-]{0,100}[\p{L}\p{N}_])?)"
    )]
    private static partial Regex Key { get; }

    /// <summary>Markdown reads the backslash before <c>@ref</c> as an escape.</summary>
    [GeneratedRegex(
        @"\\(?<command>ref|autoref|cref|Cref|eqref)\{(?<label>[^{}\s]{1,100})\}|\\?(?<command>@ref)\((?<label>[^()\s]{1,100})\)"
    )]
    private static partial Regex Command { get; }

    [GeneratedRegex(@"\{(?<role>numref|ref|eq)\}")]
    private static partial Regex Role { get; }
}
