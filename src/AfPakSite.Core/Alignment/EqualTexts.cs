namespace AfPakSite.Alignment;

/// <summary>
/// Matches texts that are equal. Where a text occurs several times, its surroundings decide. Where they do not decide,
/// nothing is matched: a wrong id is worse than a lost one.
/// </summary>
internal static class EqualTexts
{
    /// <summary>
    /// The parts of the surroundings that must agree, from all of them to none. Where the titles do not
    /// agree, neighbors that occur several times themselves tell nothing about a text that does too. A text that occurs
    /// several times in one section continues what is before it, like the answer to a question.
    /// </summary>
    private static readonly Sides[] Passes =
    [
        Sides.Before | Sides.After | Sides.Title,
        Sides.Before | Sides.Title,
        Sides.After | Sides.Title,
        Sides.Before | Sides.After,
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

    /// <param name="sentences">A paragraph of one sentence repeats itself where that sentence does.</param>
    /// <param name="surroundings">The sections and paragraphs that contain the texts.</param>
    public static void Match(Matching matching, Matching sentences, Surroundings surroundings)
    {
        var twins = new Twins(matching, surroundings);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var oldContexts = Contexts(matching.OldItems, surroundings, numbers);
        var newContexts = Contexts(matching.NewItems, surroundings, numbers);
        IReadOnlyList<Passage>[] lists = [matching.OldItems, matching.NewItems, sentences.OldItems, sentences.NewItems];
        var repeated = lists.Distinct().SelectMany(list => Repeated(list, numbers)).ToHashSet();
        var repeatedHere = Repeated(oldContexts).Concat(Repeated(newContexts)).ToHashSet();
        foreach (var pass in Passes)
        {
            var newByContext = Grouped(
                matching.FreeNew.Where(item => Tells(pass, newContexts[item.Index])),
                newContexts,
                pass
            );
            foreach (var (context, oldItems) in Grouped(matching.FreeOld, oldContexts, pass))
            {
                var newItems = newByContext.GetValueOrDefault(context, []);
                if (!IsCertain(pass, oldItems.Count, newItems.Count))
                    continue;
                foreach (var (oldItem, newItem) in oldItems.Zip(newItems))
                {
                    if (HasNeighbor(pass) || !twins.Contradict(oldItem, newItem))
                        matching.Match(oldItem, newItem);
                }
            }
        }

        bool Tells(Sides pass, Context context) =>
            (pass.HasFlag(Sides.Before) || !repeatedHere.Contains(context.Only(Sides.Title)))
            && (
                pass.HasFlag(Sides.Title)
                || !repeated.Contains(context.Text)
                || HasNeighbor(pass) && !repeated.Contains(context.Before) && !repeated.Contains(context.After)
            );
    }

    /// <summary>Matches the texts of two passages that match, where they occur once in each.</summary>
    public static void MatchInner(IEnumerable<Passage> oldItems, IEnumerable<Passage> newItems, Matching matching)
    {
        var newByKey = newItems.ToLookup(item => item.Key, StringComparer.Ordinal);
        foreach (var group in oldItems.GroupBy(item => item.Key, StringComparer.Ordinal))
        {
            if (group.Count() == 1 && newByKey[group.Key].Count() == 1)
                matching.Match(group.First(), newByKey[group.Key].First());
        }
    }

    /// <summary>
    /// Matches equal texts behind texts of the same section that match by now: neighbors that were edited told nothing.
    /// </summary>
    public static void MatchFollowers(Matching matching, Surroundings surroundings)
    {
        foreach (var oldItem in matching.OldItems.Skip(1))
        {
            var oldBefore = matching.OldItems[oldItem.Index - 1];
            if (
                matching.NewOf(oldBefore) is { } newBefore
                && matching.NewItems.ElementAtOrDefault(newBefore.Index + 1) is { } newItem
                && oldItem.Key == newItem.Key
                && surroundings.AreInOneSection(oldBefore, oldItem)
                && surroundings.AreInOneSection(newBefore, newItem)
            )
                matching.Match(oldItem, newItem);
        }
    }

    private static bool HasNeighbor(Sides pass) => (pass & (Sides.Before | Sides.After)) != 0;

    /// <summary>The texts that occur more than once.</summary>
    private static IEnumerable<int> Repeated(IEnumerable<Passage> passages, Dictionary<string, int> numbers) =>
        passages
            .CountBy(passage => passage.Key, StringComparer.Ordinal)
            .Where(count => count.Value > 1)
            .Select(count => Number(count.Key, numbers));

    /// <summary>The texts that occur more than once under the same titles.</summary>
    private static IEnumerable<Context> Repeated(Context[] contexts) =>
        contexts
            .CountBy(context => context.Only(Sides.Title))
            .Where(count => count.Value > 1)
            .Select(count => count.Key);

    /// <summary>
    /// Whether the surroundings tell which of several equal texts is which. Neighbors do, and keep their order; a title
    /// does only for a single text.
    /// </summary>
    private static bool IsCertain(Sides pass, int oldCount, int newCount) =>
        pass == Passes[0] || oldCount == newCount && (oldCount == 1 || HasNeighbor(pass));

    private static Context[] Contexts(
        IReadOnlyList<Passage> passages,
        Surroundings surroundings,
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
                        Number(surroundings.PathOver(passage), numbers)
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

    /// <summary>A text, its neighbors and the titles over it, each as a number.</summary>
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
