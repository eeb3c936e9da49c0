using static AfPakSite.Benchmarks.Growth.GrowingSite;
using static AfPakSite.Benchmarks.Growth.StudyGenerators;

namespace AfPakSite.Benchmarks.Growth;

/// <summary>What grows in the files of <c>input/</c>.</summary>
internal static class InputGenerators
{
    private const string TimelinePath = "input/timeline.yml";
    private const string ArgumentPath = "input/argument.yml";
    private const string GlossaryPath = "input/glossary.yml";
    private const string Proof = $"evidence: {Evidence}";
    private const string PagePath = "input/pages/about.md";

    public static IEnumerable<Generator> All => [.. Lists, .. Settings, .. Authored, .. Yaml, .. Faults];

    private static IEnumerable<Generator> Lists =>
        [
            Rows(
                "events",
                50,
                TimelinePath,
                (i, _) => $"- {{id: e{i}, date: \"{1000 + (i % 900)}\", wording: first, title: {Word(i)}, {Proof}}}\n"
            ),
            Rows("events of one date", 400, TimelinePath, (i, _) => Event(i)),
            Rows(
                "periods",
                400,
                TimelinePath,
                (i, _) =>
                    $"- {{id: e{i}, kind: period, date: \"{Years(i)}\", wording: first, title: {Word(i)}, {Proof}}}\n"
            ),
            Rows("a chain of after", 400, TimelinePath, (i, _) => Event(i, i == 0 ? "" : $", after: e{i - 1}")),
            Rows(
                "a chain of after in reverse",
                400,
                TimelinePath,
                (i, n) => Event(i, i == n - 1 ? "" : $", after: e{i + 1}")
            ),
            Rows("a cycle of after", 400, TimelinePath, (i, n) => Event(i, $", after: e{(i + 1) % n}")),
            Rows("cycles of after", 400, TimelinePath, (i, _) => Event(i, $", after: e{i ^ 1}")),
            Rows("events after one", 400, TimelinePath, (i, _) => Event(i, i == 0 ? "" : $", after: e0")),
            new(
                "themes of one event",
                6400,
                n =>
                    Least.Add(
                        TimelinePath,
                        $"- {{id: e, date: XXXX, wording: first, title: Roses, {Proof}, themes: ["
                            + $"{Repeat(n, i => $"{Word(i)}, ")}]}}\n"
                    )
            ),
            new(
                "terms",
                200,
                n =>
                    Least
                        .AddEach(GlossaryPath, n, i => $"- {{term: {Word(i)}, definition: A rose., {Proof}}}\n")
                        .Study(Repeat(n, i => $"Roses need {Word(i)}. "))
            ),
            new(
                "terms that see a term",
                100,
                n =>
                    Least
                        .AddEach(
                            GlossaryPath,
                            n,
                            i => $"- {{term: {Word(i)}, definition: A rose., {Proof}, see: smith}}\n"
                        )
                        .Study(Repeat(n, i => $"Roses need {Word(i)}. "))
            ),
            new(
                "expansions that are not in the evidence",
                100,
                n =>
                    Least
                        .AddEach(GlossaryPath, n, i => $"- {{term: {Word(i)}, expansion: A rose, {Proof}}}\n")
                        .Study(Repeat(n, i => $"Roses need {Word(i)}. "))
            ),
            new(
                "places",
                200,
                n =>
                    Least
                        .AddEach(
                            "input/places.yml",
                            n,
                            i => $"- {{slug: p{i}, name: {Word(i)}, kind: town, description: A town., {Proof}}}\n"
                        )
                        .Study(Repeat(n, i => $"Roses need {Word(i)}. "))
            ),
            new(
                "marginal heads",
                200,
                n =>
                    Least
                        .AddEach(
                            "input/heads.yml",
                            n,
                            i => $"- {{head: Of {Word(i)}, evidence: Roses need {Word(i)}}}\n"
                        )
                        .Study(Repeat(n, i => $"Roses need {Word(i)}. "))
            ),
            new(
                "marginal heads of one sentence",
                1600,
                n => Least.AddEach("input/heads.yml", n, i => $"- {{head: Of {Word(i)}, {Proof}}}\n")
            ),
            Rows(
                "groups of the argument",
                100,
                ArgumentPath,
                (i, _) => $"{Group($"g{i}", Word(i), Item($"i{i}", "Rose"))}"
            ),
            Rows(
                "a chain of answers",
                25,
                ArgumentPath,
                (i, _) => $"{Group($"g{i}", Word(i), Item($"i{i}", "Rose", i == 0 ? "" : $", answers: i{i - 1}"))}"
            ),
            new("items of the argument", 400, n => Least.Add(ArgumentPath, Group("g", "Roses", Items(n)))),
            new(
                "answers of the argument",
                200,
                n =>
                    Least.Add(
                        ArgumentPath,
                        Group("g", "Roses", Items(n))
                            + Group("h", "Rain", Item("j", "Rain", $", answers: [{Repeat(n, i => $"i{i}, ")}]"))
                    )
            ),
            new(
                "items that answer one",
                400,
                n =>
                    Least.Add(
                        ArgumentPath,
                        Group("g", "Roses", Item("j", "Rain")) + Group("h", "Rain", Items(n, _ => ", answers: [j]"))
                    )
            ),
            new(
                "evidence of one statement",
                400,
                n =>
                    Actor(Least, "smith", "Smith")
                        .With(
                            ArgumentPath,
                            "- {id: g, title: Roses, label: Item, items: [{id: j, title: Rain, evidence: ["
                                + $"{Repeat(n, i => $"Roses need {Word(i)}, ")}]}}]}}\n"
                        )
                        .Study(Repeat(n, i => $"Roses need {Word(i)}. "))
            ),
            new(
                "words for the search",
                12800,
                n =>
                    Least.Add("input/search.yml", $"- {{words: [{Repeat(n, i => $"{Word(i)}, ")}], find: gardeners}}\n")
            ),
            new(
                "items of the search",
                3200,
                n => Least.AddEach("input/search.yml", n, i => $"- {{words: [{Word(i)}], find: gardeners}}\n")
            ),
            new(
                "items of the search that find nothing",
                800,
                n => Least.AddEach("input/search.yml", n, i => $"- {{words: [{Word(i)}], find: {Word(i + n)}}}\n")
            ),
            Rows(
                "reading paths",
                100,
                "input/paths.yml",
                (i, _) => $"- {{id: r{i}, title: {Word(i)}, note: A path., {Proof}, targets: [/bibliography/]}}\n"
            ),
            new(
                "targets of one path",
                6400,
                n =>
                    Least.Add(
                        "input/paths.yml",
                        $"- {{id: r, title: Roses, note: A path., {Proof}, targets: [{Repeat(n, i => $"/{Word(i)}/, ")}"
                            + "]}\n"
                    )
            ),
            new(
                "questions of one path",
                200,
                n =>
                    Least.Add(
                        "input/paths.yml",
                        $"- {{id: r, title: Roses, note: A path., {Proof}, targets: [/bibliography/], questions: ["
                            + $"{Repeat(n, i => $"{{question: Why {Word(i)}, {Proof}}}, ")}]}}\n"
                    )
            ),
            new(
                "entries of a kind",
                200,
                n =>
                    Enumerable
                        .Range(0, n)
                        .Aggregate(
                            Least.Add(
                                SettingsPath,
                                "kinds: [{folder: tools, name: tool, plural: tools, description: What is used., "
                                    + "pages: one}]\n"
                            ),
                            (site, i) =>
                                site.With(
                                    $"input/tools/t{i}.md",
                                    $"---\nname: {Word(i)}\nsummary: A tool.\n{Proof}\n---\n"
                                )
                        )
                        .Study(Repeat(n, i => $"Roses need {Word(i)}. "))
            ),
            new(
                "frameworks",
                60,
                n =>
                    Enumerable
                        .Range(0, n)
                        .Aggregate(
                            Least,
                            (site, i) =>
                                site.With(
                                    $"input/frameworks/f{i}.md",
                                    $"---\nname: {Word(i)}\nsummary: A view.\n{Proof}\n---\n"
                                )
                        )
                        .Study(Repeat(n, i => $"Roses need {Word(i)}. "))
            ),
            new(
                "applications of a framework",
                400,
                n =>
                    Actor(Least, "smith", "Smith")
                        .With(
                            "input/frameworks/f.md",
                            $"---\nname: View\nsummary: A view.\n{Proof}\napplied-to: ["
                                + $"{Repeat(n, i => $"{{actor: smith, evidence: Roses need {Word(i)}}}, ")}]\n---\n"
                        )
                        .Study("Smith had a View. " + Repeat(n, i => $"Roses need {Word(i)}. "))
            ),
            new(
                "picked sentences",
                400,
                n =>
                    Least
                        .With(
                            "input/themes/f.md",
                            $"---\nname: View\nsummary: A view.\n{Proof}\nsentences: ["
                                + $"{Repeat(n, i => $"Roses need {Word(i)}, ")}]\n---\n"
                        )
                        .Add(
                            SettingsPath,
                            "kinds: [{folder: themes, name: theme, plural: themes, description: What it is about.}]\n"
                        )
                        .Study(Repeat(n, i => $"Roses need {Word(i)}. "))
            ),
        ];

    private static IEnumerable<Generator> Settings =>
        [
            new(
                "redirects",
                1600,
                n => Least.Add(SettingsPath, $"redirects: [{Repeat(n, i => $"{{from: /a{i}, to: /study/}}, ")}]\n")
            ),
            new(
                "a chain of redirects",
                400,
                n =>
                    Least.Add(
                        SettingsPath,
                        $"redirects: [{Repeat(n, i => $"{{from: /a{i}, to: /a{i + 1}}}, ")}{{from: /a{n}, "
                            + "to: /study/}]\n"
                    )
            ),
            new(
                "a cycle of redirects",
                1600,
                n =>
                    Least.Add(
                        SettingsPath,
                        $"redirects: [{Repeat(n, i => $"{{from: /a{i}, to: /a{(i + 1) % n}}}, ")}]\n"
                    )
            ),
            new(
                "redirects to nothing",
                1600,
                n => Least.Add(SettingsPath, $"redirects: [{Repeat(n, i => $"{{from: /a{i}, to: /{Word(i)}/}}, ")}]\n")
            ),
            new(
                "redirects of one address",
                800,
                n => Least.Add(SettingsPath, $"redirects: [{Repeat(n, i => $"{{from: /a, to: /study/}}, ")}]\n")
            ),
            new(
                "menu items",
                1920,
                n =>
                    Least.Add(
                        SettingsPath,
                        $"navigation: [{Repeat(n, i => $"{{title: {Word(i)}, route: /study/}}, ")}]\n"
                    )
            ),
            new(
                "menu items to nothing",
                640,
                n =>
                    Least.Add(
                        SettingsPath,
                        $"navigation: [{Repeat(n, i => $"{{title: {Word(i)}, route: /{Word(i)}/}}, ")}]\n"
                    )
            ),
            new("kinds of entries", 300, n => Least.Add(SettingsPath, $"kinds: [{Repeat(n, Kind)}]\n")),
            new(
                "groups of a kind",
                12800,
                n =>
                    Least
                        .Add(
                            SettingsPath,
                            "kinds: [{folder: k, name: tool, plural: tools, description: A kind., groups: ["
                                + $"{Repeat(n, i => $"{Word(i)}, ")}]}}]\n"
                        )
                        .With("input/k/a.md", $"---\nname: Rake\ngroup: {Word(0)}\nsummary: A tool.\n{Proof}\n---\n")
                        .Study("Roses need a Rake.")
            ),
            new(
                "pages of the site",
                120,
                n =>
                    Enumerable
                        .Range(0, n)
                        .Aggregate(
                            Least,
                            (site, i) =>
                                site.With(
                                    $"input/pages/p{i}.md",
                                    $"---\ntitle: {Word(i)}\ndescription: A page.\n---\nRoses.\n"
                                )
                        )
            ),
        ];

    private static IEnumerable<Generator> Authored =>
        [
            Body("paragraphs of a page", 4000, n => Repeat(n, i => $"Roses of {Word(i)}.\n\n")),
            Body("lines of a page", 16000, n => Repeat(n, i => $"Roses of {Word(i)}.\n")),
            Body("headings of a page", 2400, n => Repeat(n, i => $"## Roses of {Word(i)}\n\n")),
            Body("equal headings of a page", 2400, n => Repeat(n, i => $"## Roses\n\n")),
            Body("list items of a page", 4000, n => Repeat(n, i => $"- Roses of {Word(i)}.\n")),
            Body("numbered items of a page", 4000, n => Repeat(n, i => $"{i + 1}. Roses of {Word(i)}.\n")),
            Body("quotations of a page", 2400, n => Repeat(n, i => $"> Roses of {Word(i)}.\n\n")),
            Body("code of a page", 32000, n => Repeat(n, i => $"    roses {Word(i)}\n")),
            Body("fences of a page", 9600, n => Repeat(n, i => $"```\nroses {Word(i)}\n```\n")),
            Body("emphasis of a page", 1600, n => Repeat(n, i => $"*a* b\n\n")),
            Body("links of a page", 2400, n => Repeat(n, i => $"[rose](/study/)\n\n")),
            Body(
                "links of one line",
                1800,
                n => string.Concat(Enumerable.Repeat($"{Repeat(90, i => $"[rose](/study/) ")}\n\n", n / 90))
            ),
            Body("links to nothing", 1600, n => Repeat(n, i => $"[rose](/{Word(i)}/)\n\n")),
            Body("links to no id", 800, n => Repeat(n, i => $"[rose](/study/#{Word(i)})\n\n")),
            Body("links of a forbidden scheme", 1600, n => Repeat(n, i => $"[rose](javascript:{i})\n\n")),
            Body("external links", 1200, n => Repeat(n, i => $"[rose](https://example.org/{i})\n\n")),
            Body("images", 1600, n => Repeat(n, i => $"![rose](https://example.org/{i}.png)\n\n")),
            Body("automatic links", 2400, n => Repeat(n, i => $"<https://example.org/{i}>\n\n")),
            Body("backticks of a page", 20000, n => Repeat(n, i => $"`a")),
            Body("equal runs of backticks", 12000, n => Repeat(n, i => $"``a`b ")),
            Body("less-than signs", 80000, n => Repeat(n, i => $"<a ")),
            Body(
                "exclamation marks and brackets",
                1800,
                n => string.Concat(Enumerable.Repeat($"{Repeat(900, i => $"![")}\n\n", n / 900 + 1))
            ),
            Body("tildes", 320000, n => Repeat(n, i => $"~a ")),
            Body("backslashes", 160000, n => new string('\\', n)),
            Body("ampersands", 80000, n => Repeat(n, i => $"&a ")),
            Body("entities of a page", 16000, n => Repeat(n, i => $"&amp; ")),
            Body("pipes", 320000, n => Repeat(n, i => $"|a ")),
            Body("underlines of headings", 1200, n => Repeat(n, i => $"Rose\n===\n\n")),
            Body("trailing spaces", 8000, n => Repeat(n, i => $"rose  \n")),
            Body("letters of one line", 1600000, n => new string('a', n)),
            Body("spaces of one line", 1600000, n => "a" + new string(' ', n) + "b"),
            Body("runs of backticks of any length", 15000, Runs),
            Body("nested lists", 100, n => Repeat(n, i => $"{new string(' ', 2 * (i % 8))}- a\n")),
            Body(
                "reference definitions",
                1200,
                n => Repeat(n, i => $"[a{i}]: /study/\n\n") + Repeat(n, i => $"[a{i}]\n\n")
            ),
            Body("nested quotations", 12800, n => new string('>', n) + " a"),
            Body("works cited on a page", 2400, n => Repeat(n, i => $"[@smith-2001] a\n\n")),
            Body("works unknown on a page", 1600, n => Repeat(n, i => $"[@{Word(i)}] a\n\n")),
            Body("entries linked on a page", 2400, n => Repeat(n, i => $"[[smith]] a\n\n")),
            Body("entries unknown on a page", 1600, n => Repeat(n, i => $"[[{Word(i)}]] a\n\n")),
            Body("evidence that is one text", 1200, n => Repeat(n, i => $"a [](<study:{Evidence}>)\n\n")),
            Body("evidence that is not found", 800, n => Repeat(n, i => $"a [](<study:Rosa need {Word(i)}>)\n\n")),
            new(
                "evidence in a growing study",
                200,
                n =>
                    Least
                        .With(PagePath, Page(Repeat(n, i => $"a [](<study:Roses need {Word(i)}>)\n\n")))
                        .Study(Repeat(n, i => $"Roses need {Word(i)}. "))
            ),
            new(
                "evidence that is not found in a growing study",
                400,
                n =>
                    Least
                        .With(PagePath, Page(Repeat(n, i => $"a [](<study:Roses have {Word(i)}>)\n\n")))
                        .Study(Repeat(n, i => $"Roses need {Word(i)}. "))
            ),
            new(
                "evidence that is found twice in a growing study",
                100,
                n =>
                    Least
                        .With(PagePath, Page(Repeat(n, i => $"a [](<study:Roses need {i}>)\n\n")))
                        .Study(Repeat(n, i => $"Roses need {i}. Roses need {i} too. "))
            ),
            new(
                "evidence that every sentence contains",
                400,
                n =>
                    Least
                        .With(
                            PagePath,
                            Page(Repeat(n, i => $"a [](<study:Roses{new string(' ', 1 + (i % 3))}need>)\n\n"))
                        )
                        .Study(Repeat(n, i => $"Roses need {i}. "))
            ),
            new(
                "paragraphs of an actor without evidence",
                1600,
                n =>
                    Actor(Least, "smith", "Smith", "", Repeat(n, i => $"Roses of {Word(i)}.\n\n"))
                        .Study("Smith grows roses.")
            ),
            new(
                "long evidence that is not found",
                2000,
                n =>
                    Least
                        .With(PagePath, Page($"a [](<study:{Repeat(n, i => $"{Word(i)} ")}>)"))
                        .Study(Repeat(n, i => $"{Word(i + 1)} ") + ".")
            ),
        ];

    private static IEnumerable<Generator> Yaml =>
        [
            new(
                "a list on one line",
                2000,
                n => Least.Add(SettingsPath, $"not-citations: [{Repeat(n, i => $"{Word(i)}, ")}]\n")
            ),
            new(
                "mappings on one line",
                300,
                n =>
                    Least.With(
                        TimelinePath,
                        $"[{Repeat(n, i => $"{{id: e{i}, date: XXXX, wording: first, title: Rose, {Proof}}}, ")}]"
                    )
            ),
            new("unknown keys", 800, n => Least.AddEach(SettingsPath, n, i => $"{Word(i)}: a\n")),
            new("duplicate keys", 1200, n => Least.AddEach(SettingsPath, n, i => $"description: a\n")),
            Rows(
                "unknown keys of many items",
                200,
                TimelinePath,
                (i, _) => $"- {{id: e{i}, date: XXXX, titel: Rose, {Word(i)}: a, {Proof}}}\n"
            ),
            new(
                "numbers where texts should be",
                1200,
                n => Least.Add(SettingsPath, $"not-citations: [{Repeat(n, i => $"[{i}], ")}]\n")
            ),
            new("empty items", 1200, n => Least.Add(SettingsPath, $"not-citations: [{Repeat(n, i => $"\"\", ")}]\n")),
            new(
                "hidden characters in YAML",
                1200,
                n => Least.Add(SettingsPath, $"not-citations: [{Repeat(n, i => $"\"ro\u200Bse {i}\", ")}]\n")
            ),
        ];

    private static IEnumerable<Generator> Faults =>
        [
            Rows(
                "ids that are not slugs",
                200,
                TimelinePath,
                (i, _) => $"- {{id: E {i}, date: XXXX, wording: first, title: Rose, {Proof}}}\n"
            ),
            Rows(
                "duplicate ids",
                800,
                TimelinePath,
                (i, _) => $"- {{id: e, date: XXXX, wording: first, title: Rose, {Proof}}}\n"
            ),
            Rows(
                "dates that are not EDTF",
                200,
                TimelinePath,
                (i, _) => $"- {{id: e{i}, date: long ago {i}, wording: first, title: Rose, {Proof}}}\n"
            ),
            Rows(
                "dates that are not in the evidence",
                200,
                TimelinePath,
                (i, _) => $"- {{id: e{i}, date: \"{1000 + (i % 900)}\", title: Rose, {Proof}}}\n"
            ),
            new(
                "events without a title",
                200,
                n => Least.AddEach(TimelinePath, n, i => $"- {{id: e{i}, date: XXXX, {Proof}}}\n")
            ),
            new(
                "unknown actors of events",
                50,
                n =>
                    Enumerable
                        .Range(0, n / 4)
                        .Aggregate(Least, (site, i) => Actor(site, $"a{i}", Word(i)))
                        .AddEach(
                            TimelinePath,
                            n,
                            i => Event(i, $", actors: [{Word(i).ToLowerInvariant()}]", title: "Rose")
                        )
                        .Study(Repeat(n, i => $"Roses need {Word(i)}. "))
            ),
            new(
                "unknown answers",
                400,
                n =>
                    Least.Add(
                        ArgumentPath,
                        Group("g", "Roses", Items(n, i => $", answers: [{Word(i).ToLowerInvariant()}]"))
                    )
            ),
            Rows(
                "unknown events after",
                200,
                TimelinePath,
                (i, _) => Event(i, $", after: {Word(i).ToLowerInvariant()}", title: "Rose")
            ),
            new("items that are not mappings", 2000, n => Least.AddEach(TimelinePath, n, i => $"- {Word(i)}\n")),
        ];

    /// <summary>Items of one file, each a line.</summary>
    /// <param name="item">The line of an item, from its index and the number of items.</param>
    private static Generator Rows(string name, int count, string path, Func<int, int, FormattableString> item) =>
        new(name, count, n => Least.AddEach(path, n, i => item(i, n)));

    /// <summary>An event without a date.</summary>
    /// <param name="more">Further keys, after a comma.</param>
    private static FormattableString Event(int number, string more = "", string? title = null) =>
        $"- {{id: e{number}, date: XXXX, wording: first, title: {title ?? Word(number)}, {Proof}{more}}}\n";

    /// <summary>A group of the argument.</summary>
    private static string Years(int number) => $"1000/{1001 + (number % 900)}";

    private static FormattableString Kind(int number) =>
        $"{{folder: k{number}, name: {Word(number)}, plural: {Word(number)}s, description: A kind.}}, ";

    private static string Group(string id, string title, string items) =>
        $"- {{id: {id}, title: {title}, label: Item, items: [{items}]}}\n";

    private static string Items(int count, Func<int, string>? more = null) =>
        string.Concat(Enumerable.Range(0, count).Select(i => $"{Item($"i{i}", Word(i), more?.Invoke(i) ?? "")}, "));

    /// <param name="more">Further keys, after a comma.</param>
    private static string Item(string id, string title, string more = "") =>
        $"{{id: {id}, title: {title}, {Proof}{more}}}";

    private static Generator Body(string name, int count, Func<int, string> body) =>
        new(
            name,
            count,
            n =>
                Actor(
                        Works(
                            Least.Study("Smith grows roses (Smith, 2001)."),
                            "{id: smith-2001, type: book, author: [{family: Smith}], issued: \"2001\"}"
                        ),
                        "smith",
                        "Smith"
                    )
                    .With(PagePath, Page(body(n)))
        );

    private static string Page(string body) => $"---\ntitle: About\ndescription: About it.\n---\n{body}\n";
}
