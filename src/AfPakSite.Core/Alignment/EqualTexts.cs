namespace AfPakSite.Alignment;

/// <summary>
/// Matches texts that are equal, in linear time. Where a text occurs several times, its surroundings decide. Where they
/// do not decide, nothing is matched: a wrong id is worse than a lost one.
/// </summary>
internal static class EqualTexts
{
    /// <summary>The parts of the surroundings that must agree, from all of them to none.</summary>
    private static readonly Sides[] Passes =
    [
        Sides.Before | Sides.After | Sides.Title,
        Sides.Before | Sides.After,
        Sides.Before | Sides.Title,
        Sides.After | Sides.Title,
        Sides.Title,
        Sides.None,
    ];

    [Flags]
    private enum Sides
    {
        None = 0,
        Before = 1,
        After = 2,
        Title = 4,
    }

    /// <param name="titleOf">The title of the section that contains a passage.</param>
    public static void Match(Matching matching, Func<Passage, string> titleOf)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var oldContexts = Contexts(matching.OldItems, titleOf, numbers);
        var newContexts = Contexts(matching.NewItems, titleOf, numbers);
        foreach (var pass in Passes)
        {
            var newByContext = Grouped(matching.FreeNew, newContexts, pass);
            foreach (var (context, oldItems) in Grouped(matching.FreeOld, oldContexts, pass))
            {
                if (
                    newByContext.TryGetValue(context, out var newItems)
                    && (oldItems.Count == newItems.Count || pass == Passes[0])
                )
                {
                    foreach (var (oldItem, newItem) in oldItems.Zip(newItems))
                        matching.Match(oldItem, newItem);
                }
            }
        }
    }

    private static Context[] Contexts(
        IReadOnlyList<Passage> passages,
        Func<Passage, string> titleOf,
        Dictionary<string, int> numbers
    )
    {
        int[] own = [.. passages.Select(passage => Number(passage.Key, numbers))];
        return
        [
            .. passages.Select(
                (passage, index) =>
                    new Context(
                        own[index],
                        index == 0 ? Context.None : own[index - 1],
                        index == own.Length - 1 ? Context.None : own[index + 1],
                        Number(titleOf(passage), numbers)
                    )
            ),
        ];
    }

    private static Dictionary<Context, List<Passage>> Grouped(
        IEnumerable<Passage> free,
        Context[] contexts,
        Sides sides
    )
    {
        var groups = new Dictionary<Context, List<Passage>>();
        foreach (var passage in free)
        {
            var context = contexts[passage.Index].Only(sides);
            if (!groups.TryGetValue(context, out var group))
                groups[context] = group = [];
            group.Add(passage);
        }
        return groups;
    }

    private static int Number(string text, Dictionary<string, int> numbers)
    {
        if (!numbers.TryGetValue(text, out var number))
            numbers[text] = number = numbers.Count;
        return number;
    }

    /// <summary>A text, its neighbors and the title of its section, each as a number.</summary>
    private readonly record struct Context(int Text, int Before, int After, int Title)
    {
        /// <summary>There is no such neighbor.</summary>
        public const int None = -1;

        private const int Ignored = -2;

        public Context Only(Sides sides) =>
            new(
                Text,
                sides.HasFlag(Sides.Before) ? Before : Ignored,
                sides.HasFlag(Sides.After) ? After : Ignored,
                sides.HasFlag(Sides.Title) ? Title : Ignored
            );
    }
}
