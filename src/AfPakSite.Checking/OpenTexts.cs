using System.Text;

namespace AfPakSite.Checking;

/// <summary>Collects the text of open elements, and calls back with the text at the end tag.</summary>
internal sealed class OpenTexts
{
    private readonly List<OpenText> open = [];

    /// <summary>Builders that were used before: a page has thousands of links.</summary>
    private readonly Stack<StringBuilder> spare = [];

    public void Open(string element, Action<string> closed) =>
        open.Add(new(element, spare.TryPop(out var text) ? text : new(), closed));

    public void Append(ReadOnlySpan<char> text)
    {
        foreach (var item in open)
            item.Text.Append(text);
    }

    public void Close(ReadOnlySpan<char> element)
    {
        var index = open.Count - 1;
        while (index >= 0 && !element.SequenceEqual(open[index].Element))
            index--;
        if (index < 0)
            return;
        var item = open[index];
        open.RemoveAt(index);
        var text = item.Text.ToString().Trim();
        spare.Push(item.Text.Clear());
        item.Closed(text);
    }

    private sealed record OpenText(string Element, StringBuilder Text, Action<string> Closed);
}
