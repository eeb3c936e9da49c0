using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace AfPakSite.Tests;

/// <summary>Readable HTML: an indented line for each block and for each sentence of the study.</summary>
internal static partial class PrettyHtml
{
    private static readonly HashSet<string> Blocks =
    [
        "main",
        "article",
        "aside",
        "section",
        "nav",
        "div",
        "header",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "p",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "blockquote",
        "pre",
        "details",
        "summary",
        "table",
        "figure",
    ];

    public static string Of(IElement element)
    {
        var text = new StringBuilder();
        Write(element, 0, text);
        return text.ToString();
    }

    private static void Write(INode node, int depth, StringBuilder text)
    {
        if (node is not IElement element || !element.Children.Any(IsLine))
        {
            WriteLine(node is IElement whole ? whole.OuterHtml : node.TextContent, depth, text);
            return;
        }
        var shell = (IElement)element.Clone(deep: false);
        WriteLine(shell.OuterHtml[..^$"</{element.LocalName}>".Length], depth, text);
        foreach (var run in Runs(element))
            run(depth + 1, text);
        WriteLine($"</{element.LocalName}>", depth, text);
    }

    /// <summary>The children one by one, with adjacent inline nodes as one.</summary>
    private static IEnumerable<Action<int, StringBuilder>> Runs(IElement element)
    {
        var open = new StringBuilder();
        foreach (var child in element.ChildNodes)
        {
            if (child is not IElement line || !IsLine(line))
            {
                open.Append(child is IElement inline ? inline.OuterHtml : child.TextContent);
                continue;
            }
            var between = open.ToString();
            open.Clear();
            yield return (depth, text) => WriteLine(between, depth, text);
            yield return (depth, text) => Write(line, depth, text);
        }
        yield return (depth, text) => WriteLine(open.ToString(), depth, text);
    }

    private static void WriteLine(string html, int depth, StringBuilder text)
    {
        var line = WhiteSpace.Replace(html, " ").Trim();
        if (line.Length > 0)
            text.Append(' ', 2 * depth).Append(line).Append('\n');
    }

    private static bool IsLine(IElement element) =>
        Blocks.Contains(element.LocalName) || (element.LocalName == "span" && element.HasAttribute("id"));

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace { get; }
}
