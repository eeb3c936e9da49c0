using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace AfPakSite.Reading;

/// <summary>Parses attributes directly behind a link (<c>{target="_blank"}</c>), which are not text.</summary>
internal sealed partial class AttributesParser : InlineParser
{
    private const int Longest = 200;

    public AttributesParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Inline is not LinkInline { IsImage: false, IsClosed: true } || slice.PeekCharExtra(-1) is not ')')
            return false;
        var rest = slice.AsSpan();
        var found = Attributes.Match(rest[..Math.Min(rest.Length, Longest)].ToString());
        if (!found.Success)
            return false;
        var start = processor.GetSourcePosition(slice.Start);
        processor.Inline = new LiteralInline(StringSlice.Empty) { Span = new(start, start + found.Length - 1) };
        slice.Start += found.Length;
        return true;
    }

    [GeneratedRegex(@"^\{:?\s?(?:[.#][\p{L}\p{N}_-]|[a-z-]{2,20}=)[^{}\n]{0,190}\}")]
    private static partial Regex Attributes { get; }
}
