namespace AfPakSite.Alignment;

/// <summary>
/// Matches texts that are equal, in linear time. Where a text stands several times, what surrounds it decides; where
/// that does not decide either, nothing is matched: a wrong id would be worse than a lost one.
/// </summary>
internal static class EqualTexts
{
    /// <summary>From all that surrounds a text to nothing of it: which parts of a context must agree.</summary>
    private static readonly Sides[] Passes =
    [
        Sides.Before | Sides.After | Sides.Parent,
        Sides.Before | Sides.After,
        Sides.Before | Sides.Parent,
        Sides.After | Sides.Parent,
        Sides.Parent,
        Sides.None,
    ];

    [Flags]
    private enum Sides
    {
        None = 0,
        Before = 1,
        After = 2,
        Parent = 4,
    }

    /// <param name="oldTitles">For each text of the ledger the title of the section that holds it.</param>
    public static void Match(
        IReadOnlyList<Passage> old,
        IReadOnlyList<Passage> fresh,
        Func<int, string> oldTitles,
        Func<int, string> freshTitles,
        Matching matching
    )
    {
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        var (left, right) = (Contexts(old, oldTitles, keys), Contexts(fresh, freshTitles, keys));
        foreach (var pass in Passes)
        {
            var freshByContext = Grouped(matching.FreeFresh, right, pass);
            foreach (var (context, oldItems) in Grouped(matching.FreeOld, left, pass))
            {
                if (
                    freshByContext.TryGetValue(context, out var newItems)
                    && (oldItems.Count == newItems.Count || pass == Passes[0])
                )
                {
                    for (var index = 0; index < Math.Min(oldItems.Count, newItems.Count); index++)
                        matching.Match(oldItems[index], newItems[index]);
                }
            }
        }
    }

    private static Context[] Contexts(
        IReadOnlyList<Passage> passages,
        Func<int, string> titles,
        Dictionary<string, int> keys
    )
    {
        var own = passages.Select(passage => Number(passage.Key, keys)).ToArray();
        return
        [
            .. own.Select(
                (key, index) =>
                    new Context(
                        key,
                        index == 0 ? -1 : own[index - 1],
                        index == own.Length - 1 ? -1 : own[index + 1],
                        Number(titles(index), keys)
                    )
            ),
        ];
    }

    private static Dictionary<Context, List<int>> Grouped(IEnumerable<int> free, Context[] contexts, Sides sides)
    {
        var groups = new Dictionary<Context, List<int>>();
        foreach (var index in free)
        {
            var context = contexts[index].Only(sides);
            if (!groups.TryGetValue(context, out var group))
                groups[context] = group = [];
            group.Add(index);
        }
        return groups;
    }

    private static int Number(string text, Dictionary<string, int> keys)
    {
        if (!keys.TryGetValue(text, out var number))
            keys[text] = number = keys.Count;
        return number;
    }

    /// <summary>A text with its neighbours and its section's title, each as a number; -2 where it does not count.</summary>
    private sealed record Context(int Text, int Before, int After, int Parent)
    {
        private const int Ignored = -2;

        public Context Only(Sides sides) =>
            new(
                Text,
                sides.HasFlag(Sides.Before) ? Before : Ignored,
                sides.HasFlag(Sides.After) ? After : Ignored,
                sides.HasFlag(Sides.Parent) ? Parent : Ignored
            );
    }
}
