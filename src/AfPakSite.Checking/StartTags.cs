using System.Collections.Frozen;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace AfPakSite.Checking;

/// <summary>Tells of a start tag whether it must be read, and how the tokenizer reads its content.</summary>
internal static class StartTags
{
    /// <summary>The elements, besides headings, that matter whatever their attributes are.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Telling = FrozenSet
        .Create(
            StringComparer.Ordinal,
            "html",
            "title",
            "a",
            "area",
            "link",
            "meta",
            "script",
            "img",
            "iframe",
            "source",
            "audio",
            "video",
            "embed",
            "style",
            "base",
            "textarea",
            "xmp",
            "noembed",
            "noframes",
            "plaintext"
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a start tag must be read; most are not, which makes reading a third faster.</summary>
    public static bool IsTelling(in StructHtmlToken tag)
    {
        var name = tag.Name.Memory.Span;
        if (Telling.Contains(name) || name is ['h', >= '1' and <= '6'])
            return true;
        for (var index = 0; index < tag.Attributes.Count; index++)
        {
            var attribute = tag.Attributes[index];
            if (attribute.Name.Memory.Span is "id" or "style" or ['o', 'n', ..])
                return true;
            if (name is "span" && attribute.Name.Memory.Span is "class" && MetadataReader.IsRecord(attribute.Value))
                return true;
        }
        return false;
    }

    /// <summary>The tokenizer's mode inside an element (HTML Standard, section 13.2.6).</summary>
    public static HtmlParseMode ModeInside(ReadOnlySpan<char> element) =>
        element switch
        {
            "title" or "textarea" => HtmlParseMode.RCData,
            "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
            "script" => HtmlParseMode.Script,
            "plaintext" => HtmlParseMode.Plaintext,
            _ => HtmlParseMode.PCData,
        };
}
