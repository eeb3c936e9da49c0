using System.Text;

namespace AfPakSite.Tests.Ledgers;

/// <summary>A small study whose sections, paragraphs and sentences a script moves, removes and retitles.</summary>
internal sealed class ShuffledStudy(int seed)
{
    private const string Words =
        "salt wool iron tea silk river ford toll king monk mule winter frost road desert gas pearl tax map envoy";

    private readonly Random random = new(seed);
    private readonly List<(string Title, List<List<string>> Paragraphs)> sections =
    [
        .. Enumerable
            .Range(0, 3)
            .Select(section =>
                (
                    $"On {Words.Split(' ')[section]}",
                    Enumerable
                        .Range(0, 3)
                        .Select(paragraph =>
                            Enumerable
                                .Range(0, 2)
                                .Select(sentence => Sentence((section * 6) + (paragraph * 2) + sentence))
                                .ToList()
                        )
                        .ToList()
                )
            ),
    ];

    /// <summary>The study as plain text.</summary>
    public string Text()
    {
        var text = new StringBuilder("A Study of Rivers\n");
        foreach (var ((title, paragraphs), index) in sections.Select((section, index) => (section, index)))
        {
            text.Append(index + 1).Append(". ").Append(title).Append('\n');
            foreach (var paragraph in paragraphs)
                text.AppendJoin(' ', paragraph).Append('\n');
        }
        return text.ToString();
    }

    public void Edit()
    {
        var at = random.Next(sections.Count);
        var (title, paragraphs) = sections[at];
        var isLast = sections.Sum(section => section.Paragraphs.Count) < 3;
        switch (isLast ? 4 : random.Next(7))
        {
            case 0:
                Paragraphs().Insert(0, Take(paragraphs));
                break;
            case 1:
                Take(paragraphs);
                break;
            case 2:
                Any(Paragraphs()).Insert(0, Take(Any(paragraphs)));
                break;
            case 3:
                Take(Any(paragraphs));
                break;
            case 4:
                sections[at] = ($"{title} and {Any(Words.Split(' '))}", paragraphs);
                break;
            case 5:
                sections.RemoveAt(at);
                sections.Insert(random.Next(sections.Count + 1), (title, paragraphs));
                break;
            case 6 when sections.Count > 2:
                sections.RemoveAt(at);
                break;
        }
        foreach (var section in sections)
            section.Paragraphs.RemoveAll(paragraph => paragraph.Count == 0);
        sections.RemoveAll(section => section.Paragraphs.Count == 0);
    }

    /// <summary>Chooses one of several ids, or none.</summary>
    public string? Choose(IReadOnlyList<string> ids) => random.Next(4) == 0 ? null : Any(ids);

    /// <summary>The paragraphs of any section.</summary>
    private List<List<string>> Paragraphs() => Any(sections).Paragraphs;

    private T Take<T>(List<T> items)
    {
        var item = Any(items);
        items.Remove(item);
        return item;
    }

    /// <summary>A sentence of its own words, with a year that no other sentence has.</summary>
    private static string Sentence(int number)
    {
        var own = new Random(number);
        var words = Enumerable.Range(0, 8).Select(_ => Words.Split(' ')[own.Next(20)]);
        return $"Here {string.Join(' ', words)} in {1900 + number}.";
    }

    private T Any<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
