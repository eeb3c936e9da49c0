using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace AfPakSite.Reading;

/// <summary>
/// Parses raised and lowered letters of pandoc and HTML (<c>x^2^</c>, <c>H~2~O</c>, <c>XIX&lt;sup>e&lt;/sup></c>) into
/// characters of Unicode. Where one of them does not exist, the text stays as it is written, and is reported.
/// </summary>
internal sealed partial class RaisedTextParser : InlineParser
{
    private const int Longest = 60;
    private const string Letters = "0123456789+-=()abcdefghijklmnoprstuvwxyz";
    private const string RaisedLetters = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ";
    private const string LetterOfLowered = "0123456789+-=()aehijklmnoprstuvx";
    private const string LoweredLetters = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";

    public RaisedTextParser() => OpeningCharacters = ['^', '~', '<'];

    /// <summary>A text with raised and lowered letters for those between signs of pandoc, if they exist.</summary>
    public static string Shown(string text) =>
        Signed.Replace(text, found => Read(found) is { } shown ? shown : found.Value);

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var before = slice.PeekCharExtra(-1);
        if (before is '[' or '^' or '~' || char.IsWhiteSpace(before) || before == '\0')
            return false;
        var rest = slice.AsSpan();
        var found = Form.Match(rest[..Math.Min(rest.Length, Longest)].ToString());
        if (!found.Success || Read(found) is not { } text)
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline(text)
        {
            Span = new(start + found.Groups["text"].Index, start + found.Length - 1),
            Line = line,
            Column = column,
        };
        slice.Start += found.Length;
        return true;
    }

    private static string? Read(Match found) =>
        CharactersOf(found.Groups["text"].Value, found.Groups["raised"].Success);

    /// <summary>The raised or lowered characters of Unicode; null if one of them does not exist.</summary>
    public static string? CharactersOf(string written, bool isRaised)
    {
        var (known, shown) = isRaised ? (Letters, RaisedLetters) : (LetterOfLowered, LoweredLetters);
        var text = written.Replace('−', '-').Replace('–', '-');
        return text.All(known.Contains) ? string.Concat(text.Select(c => shown[known.IndexOf(c)])) : null;
    }

    [GeneratedRegex(@"(?<=[^\s\[^~])(?:(?<raised>\^)(?<text>[^\^\s\[\]]{1,20})\^|~(?<text>[^~\s]{1,10})~(?!~))")]
    private static partial Regex Signed { get; }

    [GeneratedRegex(
        @"^(?:(?<raised>\^)(?<text>[^\^\s\[\]]{1,20})\^|~(?<text>[^~\s]{1,10})~(?!~)"
            + @"|(?<raised><sup>)(?<text>[^<>\s]{1,20})</sup>|<sub>(?<text>[^<>\s]{1,20})</sub>)"
    )]
    private static partial Regex Form { get; }
}
