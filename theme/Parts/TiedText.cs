using Microsoft.AspNetCore.Components.Rendering;

namespace AfPakSite.Theme.Parts;

/// <summary>
/// Text of the study in which lines do not end at a dash that joins two words, as in “U.S.–Taliban”. An empty element
/// after the dash holds it: the stylesheet adds the joiner, so that the text itself stays as it is.
/// </summary>
internal static class TiedText
{
    private const char Dash = '–';

    /// <param name="script">The script of the study.</param>
    public static void Add(RenderTreeBuilder builder, string text, string script) =>
        ForeignText.Add(builder, text, script, Tie);

    private static void Tie(RenderTreeBuilder builder, string text)
    {
        var start = 0;
        for (var at = text.IndexOf(Dash); at >= 0; at = text.IndexOf(Dash, at + 1))
        {
            if (!Joins(text, at))
                continue;
            builder.AddContent(950, text[start..(at + 1)]);
            builder.OpenElement(951, "i");
            builder.CloseElement();
            start = at + 1;
        }
        builder.AddContent(953, text[start..]);
    }

    /// <summary>
    /// Whether a dash has no space beside it. The word after it may be a link, and so in another text.
    /// </summary>
    private static bool Joins(string text, int dash) =>
        (dash == 0 || !char.IsWhiteSpace(text[dash - 1]))
        && (dash == text.Length - 1 || !char.IsWhiteSpace(text[dash + 1]));
}
