using AfPakSite.Text;
using Microsoft.AspNetCore.Components.Rendering;

namespace AfPakSite.Theme.Parts;

/// <summary>
/// Text of the study in which words in another script have their language and direction, so that screen readers and
/// the order of the words around them are right.
/// </summary>
internal static class ForeignText
{
    /// <param name="script">The script of the study.</param>
    public static void Add(RenderTreeBuilder builder, string text, string script) =>
        Add(builder, text, script, static (builder, part) => builder.AddContent(970, part));

    /// <param name="addPart">Adds a part of the text that is in one script, or in none.</param>
    public static void Add(
        RenderTreeBuilder builder,
        string text,
        string script,
        Action<RenderTreeBuilder, string> addPart
    )
    {
        var start = 0;
        foreach (var run in ScriptRuns.In(text, script))
        {
            addPart(builder, text[start..run.Range.Start]);
            builder.OpenElement(960, "bdi");
            builder.AddAttribute(961, "lang", run.Language);
            builder.AddAttribute(962, "dir", run.Direction);
            addPart(builder, run.Range.Of(text));
            builder.CloseElement();
            start = run.Range.End;
        }
        addPart(builder, text[start..]);
    }
}
