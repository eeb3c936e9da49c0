using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>Reads the lists of an article. Labels that Markdown does not have are words of the items.</summary>
internal static class JatsLists
{
    public static PaperBlock.ItemList Items(XElement list, int level, JatsBlocks blocks)
    {
        var items = list.Children("list-item").ToList();
        var labels = items.Select((item, index) => Label(item, list, index + 1)).ToList();
        var start = First(labels);
        return new(
            start,
            [
                .. items.Select(
                    (item, index) =>
                        WithLabel(
                                start is null ? labels[index] : "",
                                blocks.Named(item.Child("title")).Concat(blocks.Read(item, level))
                            )
                            .ToImmutableArray()
                ),
            ]
        );
    }

    /// <summary>Each term with its meanings in one paragraph.</summary>
    public static IEnumerable<PaperBlock> Definitions(XElement list, JatsBlocks blocks, JatsInlines inlines)
    {
        List<PaperBlock> all = [.. blocks.Lead(list)];
        if (list.Elements().Any(child => child.Name.LocalName is "term-head" or "def-head"))
            all.Add(Definition(list.Children("term-head"), list.Children("def-head"), inlines));
        foreach (var child in list.Elements())
        {
            if (child.Is("def-item"))
                all.AddRange(
                    WithLabel(
                        Words(child.Child("label")),
                        [Definition(child.Children("term"), child.Children("def"), inlines)]
                    )
                );
            else if (child.Is("def-list"))
                all.AddRange(Definitions(child, blocks, inlines));
        }
        return all;
    }

    /// <summary>Blocks with a label before their first words.</summary>
    public static IEnumerable<PaperBlock> WithLabel(string label, IEnumerable<PaperBlock> content)
    {
        ImmutableArray<PaperBlock> blocks = [.. content];
        if (label.Length == 0)
            return blocks;
        return blocks is [PaperBlock.Paragraph first, ..]
            ? blocks.SetItem(0, new PaperBlock.Paragraph(first.Content.Insert(0, new PaperInline.Words($"{label} "))))
            : blocks.Insert(0, new PaperBlock.Paragraph([new PaperInline.Words(label)]));
    }

    private static PaperBlock.Paragraph Definition(
        IEnumerable<XElement> terms,
        IEnumerable<XElement> meanings,
        JatsInlines inlines
    ) =>
        new([
            .. Joined(terms.Select(inlines.Read), ", "),
            new PaperInline.Words(": "),
            .. Joined(meanings.Select(inlines.Read), " "),
        ]);

    private static IEnumerable<PaperInline> Joined(IEnumerable<ImmutableArray<PaperInline>> parts, string mark) =>
        parts
            .Where(part => !part.IsEmpty)
            .SelectMany((part, index) => index > 0 ? part.Insert(0, new PaperInline.Words(mark)) : part);

    /// <summary>The first number of a list that counts on in digits; null for other lists.</summary>
    private static int? First(List<string> labels)
    {
        var numbers = labels.Select(ListNumber.DecimalIn).ToList();
        return numbers is [{ } first, ..] && numbers.Index().All(one => one.Item == first + one.Index) ? first : null;
    }

    /// <summary>The label of an item with letters or digits; empty for a bullet.</summary>
    private static string Label(XElement item, XElement list, int number)
    {
        if (item.Child("label") is { } own)
            return Words(own) is var label && label.Any(char.IsLetterOrDigit) ? label : "";
        var shown = list.Get("list-type") switch
        {
            "order" => number.ToString(CultureInfo.InvariantCulture),
            "alpha-lower" => ListNumber.Of(number, "lowerLetter"),
            "alpha-upper" => ListNumber.Of(number, "upperLetter"),
            "roman-lower" => ListNumber.Of(number, "lowerRoman"),
            "roman-upper" => ListNumber.Of(number, "upperRoman"),
            _ => "",
        };
        return shown.Length == 0 ? "" : $"{list.Get("prefix-word")} {shown}.".TrimStart();
    }

    private static string Words(XElement? element) => WhiteSpace.Collapse(element?.Value ?? "");
}
