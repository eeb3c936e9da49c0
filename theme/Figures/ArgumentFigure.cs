using System.Collections.Immutable;
using AfPakSite.Annotations;

namespace AfPakSite.Theme.Figures;

/// <summary>
/// The argument as a map: the items that answer nothing, group by group, and beside each one the items that answer it.
/// Each item occurs once, beside the first item that it answers.
/// </summary>
public sealed record ArgumentFigure(ImmutableArray<ArgumentBand> Bands)
{
    public static ArgumentFigure Of(AnnotationSet annotations)
    {
        var groups = annotations.Argument;
        var answers = annotations
            .ArgumentItems.SelectMany(item => item.Answers.Select(answer => (Item: item, Answered: answer.Value)))
            .ToLookup(pair => pair.Answered, pair => pair.Item, StringComparer.Ordinal);
        var places = groups
            .SelectMany(group => group.Items.Select(item => (Group: group, Item: item)))
            .Index()
            .ToDictionary(
                placed => placed.Item.Item.Id.Value,
                placed => new ItemPlace(placed.Index, placed.Item.Group),
                StringComparer.Ordinal
            );
        return new([
            .. groups
                .Select(group => new ArgumentBand(
                    group,
                    [.. group.Items.Where(item => item.Answers.IsEmpty).Select(item => Row(item, places, answers))]
                ))
                .Where(band => !band.Rows.IsEmpty),
        ]);
    }

    private static ArgumentRow Row(
        ArgumentItem item,
        Dictionary<string, ItemPlace> places,
        ILookup<string, ArgumentItem> answers
    ) =>
        new(
            item,
            [
                .. Chain(item, answers)
                    .OrderBy(answer => places[answer.Id.Value].Order)
                    .GroupBy(answer => places[answer.Id.Value].Group)
                    .Select(list => new ArgumentList(list.Key, [.. list])),
            ],
            [
                .. answers[item.Id.Value]
                    .Select(answer => answer.Answers[0].Value)
                    .Where(main => main != item.Id.Value)
                    .Distinct(StringComparer.Ordinal),
            ]
        );

    /// <summary>
    /// The items that mainly answer an item, and the items that mainly answer those. No item answers one of a later
    /// group, so there is no circle.
    /// </summary>
    private static List<ArgumentItem> Chain(ArgumentItem answered, ILookup<string, ArgumentItem> answers)
    {
        var chain = new List<ArgumentItem> { answered };
        for (var index = 0; index < chain.Count; index++)
        {
            var id = chain[index].Id.Value;
            chain.AddRange(answers[id].Where(item => item.Answers[0].Value == id));
        }
        chain.RemoveAt(0);
        return chain;
    }

    /// <param name="Order">The index of an item among the items of all groups.</param>
    private readonly record struct ItemPlace(int Order, ArgumentGroup Group);
}

/// <summary>The items of a group that answer nothing.</summary>
public sealed record ArgumentBand(ArgumentGroup Group, ImmutableArray<ArgumentRow> Rows)
{
    /// <summary>Whether an item has answers beside it.</summary>
    public bool HasAnswers => Rows.Any(row => !row.Lists.IsEmpty || !row.SeeAlso.IsEmpty);
}

/// <summary>An item with the items that answer it.</summary>
/// <param name="Lists">The items that mainly answer it, by group.</param>
/// <param name="SeeAlso">The ids of other items whose answers also answer it.</param>
public sealed record ArgumentRow(ArgumentItem Item, ImmutableArray<ArgumentList> Lists, ImmutableArray<string> SeeAlso);

/// <summary>Some items of a group.</summary>
public sealed record ArgumentList(ArgumentGroup Group, ImmutableArray<ArgumentItem> Items);
