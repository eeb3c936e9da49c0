using System.Globalization;
using AfPakSite.Alignment;

namespace AfPakSite.Tests.Alignment;

/// <summary>A family of near-duplicates, before and after an edit, made from a seed.</summary>
internal sealed class Family
{
    private static readonly string[] Names =
    [
        "India",
        "Pakistan",
        "Iran",
        "China",
        "Tajikistan",
        "Uzbekistan",
        "Turkmenistan",
        "Russia",
        "Saudi Arabia",
        "South Korea",
        "North Korea",
        "South Africa",
        "United States",
        "United Kingdom",
        "United Arab Emirates",
        "New Zealand",
        "Papua New Guinea",
        "Japan",
        "Turkey",
        "Qatar",
        "Oman",
        "Kuwait",
        "Iraq",
        "Jordan",
        "Egypt",
        "Niger",
        "Nigeria",
        "Guinea",
        "Mali",
        "Malawi",
        "Norway",
        "Denmark",
        "Finland",
        "Germany",
        "France",
        "Spain",
    ];

    private static readonly string[] Places =
    [
        "Kabul",
        "Herat",
        "Kandahar",
        "Kunduz",
        "Jalalabad",
        "Mazar",
        "Khost",
        "Ghazni",
        "Bamiyan",
        "Farah",
    ];

    /// <summary>Templates: {0} is the key, {1} and {2} are places, {3} to {5} are figures.</summary>
    private static readonly string[] Templates =
    [
        "{0} maintains an embassy in {1} with a staff of {3} and two consulates.",
        "Since the change of government, {0} has sent {3} tons of wheat through {1} and {4} trucks of medicine through {2}.",
        "Trade with {0} fell by {3} percent to {4} million, while transit through {1} rose.",
        "The government of {0} spends {3} million a year on roads near {1}, of which {4} percent goes to bridges.",
        "In {0} about {3} refugees have a card, {4} wait for one, and some hundreds live with relatives without any paper.",
        "According to the ministry, {0} holds {3} shares of the mine at {1}, worth {4} million in all.",
    ];

    private static readonly string[] YearTemplates =
    [
        "In {0} the river left its bed on the sixth of June, and the water stood in {3} houses of {1} for {4} days.",
        "The budget of {0} gave {3} million to roads and {4} million to schools.",
        "Exports in {0} amounted to {3} tons, of which {4} percent went through {1}.",
    ];

    /// <summary>Sentences of a member that do not name it.</summary>
    private static readonly string[] Followers =
    [
        "The trade amounts to {3} million a year, and about {4} trucks cross the border each day.",
        "Its share of the transit is {3} percent.",
        "Relations have been stable since the agreement was signed.",
    ];

    private static readonly (string Word, string Other)[] Rewordings =
    [
        ("maintains", "keeps"),
        ("with a staff of", "where its staff numbers"),
        ("has sent", "sent"),
        ("fell", "went down"),
        ("while", "and"),
        ("rose", "grew"),
        ("spends", "pays"),
        ("goes to", "is for"),
        ("about", "some"),
        ("wait for one", "are waiting"),
        ("holds", "owns"),
        ("worth", "valued at"),
        ("stood in", "filled"),
        ("gave", "assigned"),
        ("amounted to", "came to"),
        ("amounts to", "reaches"),
        ("have been", "remain"),
        ("each day", "daily"),
    ];

    private readonly string unit;
    private readonly Random random;
    private readonly List<Member> before;
    private readonly List<Member> after;

    public Family(string unit, string order, string change, int seed)
    {
        this.unit = unit;
        random = new Random(seed);
        var count = random.Next(2, 31);
        var all = unit == "years" ? YearTemplates : Templates;
        string[] chosen = [.. all.OrderBy(_ => random.Next()).Take(random.Next(1, 4))];
        string[] keys =
            unit == "years"
                ? [.. Enumerable.Range(1985, count + 1).Select(year => year.ToString(CultureInfo.InvariantCulture))]
                : [.. Names.OrderBy(_ => random.Next()).Take(count + 1)];
        var followers = unit is "sentences" ? 0 : random.Next(3);
        List<Member> members =
        [
            .. keys.Select(
                (key, index) =>
                    new Member(
                        key,
                        [
                            .. Followers
                                .Take(followers)
                                .Prepend(chosen[index % chosen.Length])
                                .Select(template => new Line(template, Any(Places), Any(Places), AnyFigures())),
                        ]
                    )
            ),
        ];
        (before, var rest) = Ordered(members, order);
        after = rest.ConvertAll(member =>
            member with
            {
                Lines = [.. member.Lines.Select(line => Changed(line, change))],
            }
        );
    }

    /// <summary>The ids that went to another member, and the ids in doubt of members that are still there.</summary>
    public (List<string> Wrong, List<string> Doubts, int Known) Align()
    {
        var vocabulary = new Vocabulary();
        var (oldTags, newTags) = (new Dictionary<Passage, string>(), new Dictionary<Passage, string>());
        var (oldOutline, newOutline) = (Outlined(before, vocabulary, oldTags), Outlined(after, vocabulary, newTags));
        var alignment = Aligner.Align(oldOutline, newOutline, vocabulary);
        var known = newTags.Values.ToHashSet();
        var pairs = alignment.Matches.Concat(alignment.Mergers).ToList();
        var found = pairs.Select(pair => pair.Old).ToHashSet();
        return (
            [
                .. pairs
                    .Where(pair => oldTags.GetValueOrDefault(pair.Old) != newTags.GetValueOrDefault(pair.New))
                    .Select(pair => $"wrong: {pair.Old.Text} -> {pair.New.Text}"),
            ],
            [
                .. oldTags
                    .Where(pair => known.Contains(pair.Value) && !found.Contains(pair.Key))
                    .Select(pair => $"in doubt: {pair.Value}: {pair.Key.Text}"),
            ],
            oldTags.Values.Count(known.Contains)
        );
    }

    private T Any<T>(T[] items) => items[random.Next(items.Length)];

    private int[] AnyFigures() => [random.Next(10, 100), random.Next(10, 100)];

    /// <summary>The members before and after a change of their order; the last one of all may be new.</summary>
    private (List<Member> Before, List<Member> After) Ordered(List<Member> all, string order)
    {
        var (members, added) = (all[..^1], all[^1]);
        var at = random.Next(members.Count);
        return order switch
        {
            "sorted" => (members, [.. members.OrderBy(member => member.Key, StringComparer.Ordinal)]),
            "shuffled" => (members, [.. members.OrderBy(_ => random.Next())]),
            "reversed" => (members, [.. members.AsEnumerable().Reverse()]),
            "swapped" => (members, [members[1], members[0], .. members[2..]]),
            "first dropped" => (members, members[1..]),
            "oldest dropped" => (members, [added, .. members[..^1]]),
            "new first" => (members, [added, .. members]),
            _ => (members, [.. members[..at], added, .. members[(at + 1)..]]),
        };
    }

    private Line Changed(Line line, string change)
    {
        var figures = change is "figures changed" or "both" ? AnyFigures() : line.Figures;
        var template = line.Template;
        foreach (var (word, other) in change is "reworded" or "both" ? Rewordings : [])
            template = random.Next(2) == 0 ? template : template.Replace(word, other, StringComparison.Ordinal);
        return line with { Template = template, Figures = figures };
    }

    private Outline Outlined(List<Member> members, Vocabulary vocabulary, Dictionary<Passage, string> tags)
    {
        var builder = new OutlineBuilder(vocabulary);
        AddText(
            builder,
            builder.AddSection("Abstract", null),
            "This study tells what its neighbours are to the country."
        );
        var section = builder.AddSection("Data", null);
        Passage? paragraph = null;
        foreach (var member in members)
        {
            if (unit == "sections")
                tags[section = builder.AddSection(member.Key, null)] = member.Key;
            if (paragraph is null || unit is not "sentences")
            {
                paragraph = builder.AddParagraph(
                    unit == "sentences" ? string.Join(' ', members.Select(one => one.Text)) : member.Text,
                    section
                );
                if (unit != "sentences")
                    tags[paragraph] = member.Key;
            }
            foreach (var (index, line) in member.Lines.Index())
                tags[builder.AddSentence(line.Text(member.Key), paragraph)] = $"{member.Key}, {index}";
        }
        AddText(builder, builder.AddSection("End", null), "Here the study ends, and what is left is silence.");
        return builder.Build();
    }

    private static void AddText(OutlineBuilder builder, Passage section, string text) =>
        builder.AddSentence(text, builder.AddParagraph(text, section));

    private sealed record Member(string Key, List<Line> Lines)
    {
        public string Text => string.Join(' ', Lines.Select(line => line.Text(Key)));
    }

    private sealed record Line(string Template, string Place, string Other, int[] Figures)
    {
        public string Text(string key) =>
            string.Format(CultureInfo.InvariantCulture, Template, key, Place, Other, Figures[0], Figures[1]);
    }
}
