namespace AfPakSite.Reading;

/// <summary>A pair of brackets in a text.</summary>
/// <param name="Close">The offset of the closing bracket.</param>
internal sealed record Bracket(int Open, int Close);

/// <summary>The brackets around a place of a text, as it moves from the beginning to the end.</summary>
internal sealed class Brackets
{
    private readonly List<Bracket> pairs = [];
    private readonly Stack<Bracket> around = new();
    private int next;

    public Brackets(string text)
    {
        var open = new Stack<int>();
        for (var at = text.AsSpan().IndexOfAny("()[]"); at >= 0; at = Next(text, at))
        {
            if (text[at] is '(' or '[')
                open.Push(at);
            else if (open.TryPeek(out var start) && text[start] == (text[at] == ')' ? '(' : '['))
                pairs.Add(new(open.Pop(), at));
            else
                open.Clear();
        }
        pairs.Sort((left, right) => left.Open.CompareTo(right.Open));
    }

    /// <summary>
    /// The innermost pair around an offset, which is not less than the last one asked for; null outside.
    /// </summary>
    public Bracket? Around(int offset)
    {
        for (; next < pairs.Count && pairs[next].Open < offset; next++)
        {
            Leave(pairs[next].Open);
            around.Push(pairs[next]);
        }
        Leave(offset);
        return around.TryPeek(out var innermost) ? innermost : null;
    }

    /// <summary>The pair outside the innermost one of the last offset; null if there is none.</summary>
    public Bracket? Outer() => around.Skip(1).FirstOrDefault();

    private void Leave(int offset)
    {
        while (around.TryPeek(out var last) && last.Close < offset)
            around.Pop();
    }

    private static int Next(string text, int at)
    {
        var found = text.AsSpan(at + 1).IndexOfAny("()[]");
        return found < 0 ? -1 : at + 1 + found;
    }
}
