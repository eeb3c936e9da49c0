using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace AfPakSite.Reading;

/// <summary>
/// Parses an escaped space of pandoc into a space that no line breaks at: <c>p.\ 5</c>, unlike the folder <c>C:\</c>.
/// </summary>
internal sealed class EscapedSpaceParser : InlineParser
{
    public EscapedSpaceParser() => OpeningCharacters = ['\\'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != ' ' || slice.PeekCharExtra(-1) == ':')
            return false;
        if (char.IsWhiteSpace(slice.PeekChar(2)) || slice.PeekChar(2) == '\0')
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline("\u00A0")
        {
            Span = new(start, start + 1),
            Line = line,
            Column = column,
        };
        slice.Start += 2;
        return true;
    }
}
