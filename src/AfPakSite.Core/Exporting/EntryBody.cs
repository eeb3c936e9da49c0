using AfPakSite.Linking;
using AfPakSite.Markup;
using AfPakSite.Text;

namespace AfPakSite.Exporting;

/// <summary>The words of an authored text, without its quotations and citations.</summary>
internal static class EntryBody
{
    /// <summary>The words with single spaces between; null for a text without words.</summary>
    public static string? Of(LinkedSite linked, AuthoredText text)
    {
        var words = WhiteSpace.Collapse(string.Join(' ', text.Blocks.Select(block => WordsOf(linked, block)))).Trim();
        return words.Length > 0 ? words : null;
    }

    private static string WordsOf(LinkedSite linked, MarkupBlock block) =>
        string.Concat(
            block.AllInlines.Select(inline =>
                inline switch
                {
                    MarkupText words => words.Text,
                    MarkupInlineCode code => code.Text,
                    MarkupReference { Label: { } label } => label,
                    MarkupReference { Slug: var slug } => linked.FindEntity(slug)?.Name.Value ?? "",
                    _ => "",
                }
            )
        );
}
