using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AfPakSite.Ledgers;

namespace AfPakSite.Tests.Ledgers;

/// <summary>
/// A ledger that grows release by release, as an editor edits: reworded, added, removed, moved and restored sentences,
/// and now and then a new title of a section. It notes every state, which is the truth that the file is compared with.
/// </summary>
internal sealed class GrowingLedger
{
    private const int Paragraphs = 6;
    private const int Sentences = 4;
    private const string Words =
        "the river and its old bridge carry salt wool news from every village to markets that nobody remembers — “today” Žižek 茶 🐝";

    private readonly Random random;
    private readonly List<Section> sections = [];
    private readonly Dictionary<string, Anchor> last = new(StringComparer.Ordinal);
    private int ids;
    private DateOnly day = new(2001, 1, 1);

    public GrowingLedger(int seed, int sectionCount)
    {
        random = new(seed);
        for (var section = 0; section < sectionCount; section++)
            sections.Add(
                new(NewId("h"), $"Section {section}", [.. Enumerable.Range(0, Paragraphs).Select(_ => NewParagraph())])
            );
        Publish();
    }

    public Ledger Ledger { get; private set; } = Ledger.Empty;

    /// <summary>The state after each release.</summary>
    public List<Snapshot> States { get; } = [];

    /// <summary>The UTF-8 size of the sentences and titles that the last release edited, added or removed.</summary>
    public int EditedBytes { get; private set; }

    /// <summary>Releases some ordinary edits.</summary>
    public void Release()
    {
        EditedBytes = 0;
        for (var edit = random.Next(3, 7); edit > 0; edit--)
            Edit();
        day = day.AddDays(random.Next(0, 9));
        Publish();
    }

    private void Edit()
    {
        var section = sections[random.Next(sections.Count)];
        var paragraph = section.Paragraphs[random.Next(section.Paragraphs.Count)];
        var index = random.Next(paragraph.Sentences.Count);
        switch (random.Next(12))
        {
            case 0:
                paragraph.Sentences.Insert(index, NewSentence());
                EditedBytes += Size(paragraph.Sentences[index].Text);
                break;
            case 1 when paragraph.Sentences.Count > 1:
                EditedBytes += Size(paragraph.Sentences[index].Text);
                paragraph.Sentences.RemoveAt(index);
                break;
            case 2:
                Move(paragraph);
                break;
            case 3 when Ledger.Gone.LastOrDefault() is { Kind: AnchorKind.Sentence } gone && !IsUsed(gone.Id):
                paragraph.Sentences.Insert(index, new(gone.Id, gone.Text));
                EditedBytes += Size(gone.Text);
                break;
            case 4 when random.Next(8) == 0:
                section.Title = $"Section {random.Next(1000)}";
                EditedBytes += Size(section.Title);
                break;
            default:
                Reword(paragraph.Sentences[index]);
                break;
        }
    }

    private void Reword(Sentence sentence)
    {
        var words = sentence.Text.Split(' ');
        words[random.Next(words.Length - 1)] = Word();
        sentence.Text = string.Join(' ', words);
        EditedBytes += Size(sentence.Text);
    }

    /// <summary>Moves a paragraph to another section, with its sentences.</summary>
    private void Move(Paragraph paragraph)
    {
        var from = sections.First(section => section.Paragraphs.Contains(paragraph));
        if (from.Paragraphs.Count < 2)
            return;
        from.Paragraphs.Remove(paragraph);
        var to = sections[random.Next(sections.Count)];
        to.Paragraphs.Insert(random.Next(to.Paragraphs.Count + 1), paragraph);
        EditedBytes += paragraph.Sentences.Sum(sentence => Size(sentence.Text));
    }

    private bool IsUsed(string id) =>
        sections.Any(section =>
            section.Paragraphs.Exists(paragraph => paragraph.Sentences.Exists(sentence => sentence.Id == id))
        );

    private void Publish()
    {
        var date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        ImmutableArray<Anchor> anchors = [.. sections.SelectMany(section => AnchorsOf(section, date))];
        var ids = anchors.Select(anchor => anchor.Id).ToHashSet(StringComparer.Ordinal);
        var removed = Ledger
            .Anchors.Where(anchor => !ids.Contains(anchor.Id))
            .Select(anchor => anchor with { Retired = new(date, random.Next(2) == 0 ? null : anchors[0].Id) });
        var splices = Ledger.IsEmpty ? [] : Splice.Between(anchors, Ledger.Anchors);
        Ledger = new(
            "On Rivers",
            anchors,
            [.. Ledger.Gone.Where(anchor => !ids.Contains(anchor.Id)), .. removed],
            Ledger.Releases.Add(new(date, null, splices)),
            Ledger.Editions
        );
        States.Add(new(Ledger.Title, anchors));
        if (States.Count % 50 == 1)
            Ledger = Ledger with
            {
                Editions = [.. Ledger.Editions.Where(old => old.Date != date), new(date, States.Count)],
            };
    }

    private List<Anchor> AnchorsOf(Section section, string date)
    {
        var slug = section.Title.ToLowerInvariant().Replace(' ', '-');
        var route = $"/sections/{slug}-{section.Id[2..]}/";
        var heading = Known(
            new(
                section.Id,
                AnchorKind.Section,
                route,
                section.Title,
                null,
                null,
                new(1, null, slug, true),
                null,
                [],
                null
            ),
            date
        );
        return section
            .Paragraphs.SelectMany(paragraph =>
                paragraph
                    .Sentences.Select(sentence =>
                        Known(Plain(sentence.Id, AnchorKind.Sentence, route, sentence.Text), date)
                    )
                    .Prepend(Known(Plain(paragraph.Id, AnchorKind.Paragraph, route, paragraph.Text), date))
            )
            .Prepend(heading)
            .ToList();
    }

    private static Anchor Plain(string id, AnchorKind kind, string route, string text) =>
        new(id, kind, route, text, null, null, null, null, [], null);

    /// <summary>The anchor with its dates and former addresses; the same value where nothing changed.</summary>
    private Anchor Known(Anchor anchor, string date)
    {
        var before = last.GetValueOrDefault(anchor.Id);
        var was = before?.Was ?? [];
        if (before is not null && before.Address != anchor.Address)
            was = [before.Address, .. was.Where(old => old != anchor.Address && old != before.Address)];
        var known = anchor with
        {
            First = before?.First ?? date,
            Changed = before?.Text == anchor.Text ? before.Changed : date,
            Was = was,
        };
        return last[anchor.Id] = known.Equals(before) ? before : known;
    }

    private Paragraph NewParagraph() => new(NewId("p"), [.. Enumerable.Range(0, Sentences).Select(_ => NewSentence())]);

    private Sentence NewSentence() =>
        new(NewId("s"), string.Join(' ', Enumerable.Range(0, random.Next(14, 30)).Select(_ => Word()).Append("end.")));

    private string Word()
    {
        var words = Words.Split(' ');
        return words[random.Next(words.Length)];
    }

    private string NewId(string prefix) => $"{prefix}-{++ids + 100000}";

    private static int Size(string text) => Encoding.UTF8.GetByteCount(text);

    private sealed class Section(string id, string title, List<Paragraph> paragraphs)
    {
        public string Id => id;

        public string Title { get; set; } = title;

        public List<Paragraph> Paragraphs => paragraphs;
    }

    private sealed class Paragraph(string id, List<Sentence> sentences)
    {
        public string Id => id;

        public List<Sentence> Sentences => sentences;

        public string Text => string.Join(' ', sentences.Select(sentence => sentence.Text));
    }

    private sealed class Sentence(string id, string text)
    {
        public string Id => id;

        public string Text { get; set; } = text;
    }
}
