using System.Text;
using AfPakSite.Diagnostics;
using AfPakSite.Ledgers;
using AfPakSite.Reading;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Tests.Ledgers;

/// <summary>
/// A study that a script edits. It knows the origin of each sentence, paragraph and section, which is the truth that
/// the alignment is compared with.
/// </summary>
internal sealed class EditedStudy
{
    private readonly Random random;
    private readonly string[] words;
    private readonly List<EditedSection> sections = [];
    private readonly string title;

    public EditedStudy(Study study, int seed)
    {
        random = new(seed);
        title = study.Title;
        foreach (var section in study.AllSections)
        {
            sections.Add(
                new(
                    section.HeadingSpan.Text,
                    section.Title,
                    section.Id,
                    [
                        .. section.Paragraphs.Select(paragraph => new EditedParagraph(
                            paragraph.Id,
                            [
                                .. paragraph.Sentences.Select(sentence => new EditedSentence(
                                    sentence.Range.Of(paragraph.Text),
                                    sentence.Id
                                )),
                            ]
                        )),
                    ]
                )
            );
        }
        words =
        [
            .. study
                .AllSections.SelectMany(section => section.Paragraphs)
                .SelectMany(paragraph => paragraph.Text.Split(' '))
                .Where(word => word.Length > 2 && word.All(char.IsAsciiLetterLower))
                .Distinct(),
        ];
    }

    public IReadOnlyList<EditedSection> Sections => sections;

    public IEnumerable<EditedParagraph> Paragraphs => sections.SelectMany(section => section.Paragraphs);

    public IEnumerable<EditedSentence> Sentences => Paragraphs.SelectMany(paragraph => paragraph.Sentences);

    /// <summary>The ids of cut sentences.</summary>
    public HashSet<string> Cut { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a study from the text of its file.</summary>
    public static Study Read(string text) =>
        StudyReader.Read(new SourceText("seeds/study.txt", text), "en", new DiagnosticBag());

    /// <summary>Releases a study in which each section has a page.</summary>
    public static Ledger Release(AnchoredStudy study, string date) =>
        LedgerUpdate.Accept(study, section => new($"/sections/{section.Slug}/", true), date);

    /// <summary>The study as plain text.</summary>
    public string Text()
    {
        var text = new StringBuilder(title).Append('\n');
        foreach (var section in sections)
        {
            text.Append(section.Heading).Append('\n');
            foreach (var paragraph in section.Paragraphs)
                text.AppendJoin(' ', paragraph.Sentences.Select(sentence => sentence.Text)).Append('\n');
        }
        return text.ToString();
    }

    public void Edit(int edits)
    {
        for (var edit = 0; edit < edits; edit++)
            EditOnce();
    }

    /// <summary>Replaces up to a third of the words in each sentence of some sections.</summary>
    public void Rewrite(IEnumerable<EditedSection> some)
    {
        foreach (
            var sentence in some.SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph.Sentences)
        )
            Rewrite(sentence, 3);
    }

    private void EditOnce()
    {
        switch (random.Next(10))
        {
            case 0:
                Insert();
                break;
            case 1:
                Delete();
                break;
            case 2:
            case 3:
                Rewrite(AnySentence(), 10);
                break;
            case 4:
                Rewrite(AnySentence(), 3);
                break;
            case 5:
                Swap();
                break;
            case 6:
                Split();
                break;
            case 7:
                Merge();
                break;
            case 8:
                Retitle();
                break;
            default:
                Move();
                break;
        }
    }

    /// <summary>A paragraph whose sentences all end with a full stop or question mark.</summary>
    private EditedParagraph AnyParagraph() =>
        Any([
            .. Paragraphs.Where(paragraph =>
                paragraph.Sentences.Count > 0
                && paragraph.Sentences.TrueForAll(sentence =>
                    sentence.Text.EndsWith('.') || sentence.Text.EndsWith('?')
                )
            ),
        ]);

    private EditedSentence AnySentence() => Any(AnyParagraph().Sentences);

    private T Any<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private void Insert()
    {
        var sentences = AnyParagraph().Sentences;
        var invented = Enumerable.Range(0, random.Next(6, 25)).Select(_ => Any(words)).ToArray();
        sentences.Insert(
            random.Next(sentences.Count + 1),
            new($"{char.ToUpperInvariant(invented[0][0])}{invented[0][1..]} {string.Join(' ', invented[1..])}.", null)
        );
    }

    private void Delete()
    {
        var paragraph = AnyParagraph();
        if (paragraph.Sentences.Count < 2)
            return;
        var sentence = Any(paragraph.Sentences);
        paragraph.Sentences.Remove(sentence);
        Cut.UnionWith(sentence.Origins);
    }

    /// <summary>Replaces one word in so many, but not the first, the last, or a word of a citation.</summary>
    private void Rewrite(EditedSentence sentence, int oneIn)
    {
        var own = sentence.Text.Split(' ');
        var places = Enumerable
            .Range(1, Math.Max(0, own.Length - 2))
            .Where(index => own[index].All(char.IsAsciiLetterLower))
            .OrderBy(_ => random.Next())
            .Take(own.Length / oneIn);
        var count = 0;
        foreach (var place in places)
        {
            own[place] = Any(words);
            count++;
        }
        sentence.Text = string.Join(' ', own);
        sentence.Rewritten += (double)count / own.Length;
    }

    private void Swap()
    {
        var sentences = AnyParagraph().Sentences;
        if (sentences.Count < 2)
            return;
        var at = random.Next(sentences.Count - 1);
        (sentences[at], sentences[at + 1]) = (sentences[at + 1], sentences[at]);
    }

    /// <summary>Splits a sentence in its middle half.</summary>
    private void Split()
    {
        var sentences = AnyParagraph().Sentences;
        var at = random.Next(sentences.Count);
        var own = sentences[at].Text.Split(' ');
        var cut = random.Next(own.Length / 4, 3 * own.Length / 4);
        if (
            own.Length < 12
            || !own[cut].All(char.IsAsciiLetterLower)
            || !own[cut + 1].All(char.IsAsciiLetterLower)
            || sentences[at].Text.Contains('(')
        )
            return;
        var (left, right) = (string.Join(' ', own[..(cut + 1)]) + ".", string.Join(' ', own[(cut + 1)..]));
        var keepsLeft = cut + 1 >= own.Length - cut - 1;
        var (whole, first, second) = (
            sentences[at],
            new EditedSentence(left, null),
            new EditedSentence($"{char.ToUpperInvariant(right[0])}{right[1..]}", null)
        );
        var greater = keepsLeft ? first : second;
        greater.Take(whole, cut + 1 == own.Length - cut - 1);
        (keepsLeft ? second : first).Rest.AddRange(whole.Origins);
        (sentences[at], _) = (first, 0);
        sentences.Insert(at + 1, second);
    }

    /// <summary>Merges two neighboring sentences.</summary>
    private void Merge()
    {
        var sentences = AnyParagraph().Sentences;
        if (sentences.Count < 2)
            return;
        var at = random.Next(sentences.Count - 1);
        var (first, second) = (sentences[at], sentences[at + 1]);
        if (
            !first.Text.EndsWith('.')
            || first.Text.EndsWith(").", StringComparison.Ordinal)
            || !char.IsUpper(second.Text[0])
            || first.Text.Length + second.Text.Length > 900
        )
            return;
        var greater = first.Text.Split(' ').Length >= second.Text.Split(' ').Length ? first : second;
        var merged = new EditedSentence($"{first.Text[..^1]}, and {second.Text}", null);
        merged.Take(greater, false);
        merged.Rest.AddRange((greater == first ? second : first).Origins);
        merged.IsMerged = true;
        sentences[at] = merged;
        sentences.RemoveAt(at + 1);
    }

    private void Retitle()
    {
        var section = Any([.. sections.Where(section => section.CanBeRetitled)]);
        section.Retitle($"{section.Title.Split(' ')[0]} and {Any(words)} {Any(words)}");
    }

    private void Move()
    {
        var (from, to) = (
            Any([.. sections.Where(section => section.Paragraphs.Count > 0 && char.IsDigit(section.Heading[0]))]),
            Any([.. sections.Where(section => char.IsDigit(section.Heading[0]))])
        );
        if (random.Next(2) == 0)
        {
            var paragraph = Any(from.Paragraphs);
            from.Paragraphs.Remove(paragraph);
            to.Paragraphs.Insert(random.Next(to.Paragraphs.Count + 1), paragraph);
            return;
        }
        var (source, target) = (Any(from.Paragraphs).Sentences, AnyParagraph().Sentences);
        if (source.Count < 2)
            return;
        var sentence = Any(source);
        source.Remove(sentence);
        target.Insert(random.Next(target.Count + 1), sentence);
    }
}

internal sealed class EditedSection(string heading, string title, string origin, List<EditedParagraph> paragraphs)
{
    public string Heading { get; private set; } = heading;

    public string Title { get; private set; } = title;

    /// <summary>Whether it stays a heading under any title, because it has a number.</summary>
    public bool CanBeRetitled => Heading.EndsWith(Title, StringComparison.Ordinal) && char.IsDigit(Heading[0]);

    public string Origin => origin;

    public List<EditedParagraph> Paragraphs => paragraphs;

    public void Retitle(string newTitle) => (Heading, Title) = (Heading[..^Title.Length] + newTitle, newTitle);
}

internal sealed class EditedParagraph(string origin, List<EditedSentence> sentences)
{
    public string Origin => origin;

    public List<EditedSentence> Sentences => sentences;
}

/// <summary>A sentence with the ids of the texts that it came from.</summary>
internal sealed class EditedSentence(string text, string? origin)
{
    private readonly string original = text;

    public string Text { get; set; } = text;

    /// <summary>The id that it should keep; null for a new one.</summary>
    public string? Origin { get; private set; } = origin;

    /// <summary>The ids of the texts of which it has a smaller part.</summary>
    public List<string> Rest { get; } = [];

    /// <summary>The share of its words that were replaced.</summary>
    public double Rewritten { get; set; }

    public bool IsMerged { get; set; }

    /// <summary>Whether it was split from a longer sentence.</summary>
    public bool IsSplit { get; private set; }

    /// <summary>Whether it was split into equal halves, so that either may keep the id.</summary>
    public bool IsHalf { get; private set; }

    public bool IsUntouched => Text == original && !IsMerged && !IsSplit;

    /// <summary>The ids of all texts that it came from.</summary>
    public IEnumerable<string> Origins => Origin is null ? Rest : Rest.Prepend(Origin);

    public void Take(EditedSentence other, bool isHalf)
    {
        Origin = other.Origin;
        Rest.AddRange(other.Rest);
        Rewritten += other.Rewritten;
        IsMerged |= other.IsMerged;
        IsSplit = true;
        IsHalf = isHalf || other.IsHalf;
    }
}
