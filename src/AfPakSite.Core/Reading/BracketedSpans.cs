using System.Text.RegularExpressions;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>Takes the signs around a span of pandoc out of a text: <c>[tea]{.smallcaps}</c> is the word.</summary>
internal static partial class BracketedSpans
{
    public static RunText Take(RunText text) =>
        text.Text.Contains("]{", StringComparison.Ordinal)
            ? text.Without(
                Span.Matches(text.Text)
                    .Where(span => !text.IsVerbatimAt(span.Index))
                    .SelectMany(span => new[] { new TextRange(span.Index, 1), EndOf(span.Groups["end"]) })
            )
            : text;

    private static TextRange EndOf(Group end) => new(end.Index, end.Length);

    /// <summary>
    /// A class or an attribute. An id would be that of a part; changes, comments and what is not for web pages are
    /// reported.
    /// </summary>
    [GeneratedRegex(
        @"(?<!!)\[[^\[\]\n]{1,300}(?<end>\]\{(?!\.(?:comment|deletion|insertion|content)-?)(?:\.[\p{L}_][^{}\n#]{0,100}|[a-z-]{2,20}=[^{}\n#]{1,100})\})"
    )]
    private static partial Regex Span { get; }
}
