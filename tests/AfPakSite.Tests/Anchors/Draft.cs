using AfPakSite.Text;

namespace AfPakSite.Tests.Anchors;

/// <summary>
/// The text of a study as an editor works on it. Each part knows which text it is. This is the truth that the ids are
/// compared with.
/// </summary>
/// <param name="sections">In reading order; their levels say which is in which.</param>
internal sealed class Draft(string title, IEnumerable<DraftSection> sections)
{
    public string Title { get; set; } = title;

    public List<DraftSection> Sections { get; } = [.. sections];

    public IEnumerable<DraftParagraph> Paragraphs => Sections.SelectMany(section => section.Paragraphs);

    public IEnumerable<DraftSentence> Sentences => Paragraphs.SelectMany(paragraph => paragraph.Sentences);

    /// <summary>A copy whose parts are the same texts.</summary>
    public Draft Copy() => new(Title, Sections.Select(section => section.Copy()));

    /// <summary>The one sentence that begins with some words.</summary>
    public DraftSentence Sentence(string beginning) =>
        Only(
            Sentences.Where(sentence => sentence.Text.StartsWith(beginning, StringComparison.Ordinal)),
            $"sentence that begins with “{beginning}”"
        );

    /// <summary>The paragraph of the one sentence that begins with some words.</summary>
    public DraftParagraph Paragraph(string beginning)
    {
        var sentence = Sentence(beginning);
        return Paragraphs.First(paragraph => paragraph.Sentences.Contains(sentence));
    }

    /// <summary>The one section with a title; <c>Chapter / Title</c> names the section above it too.</summary>
    public DraftSection Section(string name)
    {
        var titles = name.Split(" / ");
        return Only(
            Sections.Where(section =>
                section.Title == titles[^1] && (titles.Length == 1 || ParentOf(section)?.Title == titles[^2])
            ),
            $"section “{name}”"
        );
    }

    public DraftSection SectionOf(DraftParagraph paragraph) =>
        Sections.First(section => section.Paragraphs.Contains(paragraph));

    /// <summary>A section with its subsections.</summary>
    public List<DraftSection> Branch(DraftSection top) =>
        [top, .. Sections.Skip(Sections.IndexOf(top) + 1).TakeWhile(section => section.Level > top.Level)];

    /// <summary>The section that contains a section; null for a section of the first level.</summary>
    public DraftSection? ParentOf(DraftSection section) =>
        Sections.Take(Sections.IndexOf(section)).LastOrDefault(above => above.Level < section.Level);

    /// <summary>The one item of a list; an error of the history that names what was sought.</summary>
    private static T Only<T>(IEnumerable<T> found, string sought) =>
        found.ToList() is [var only]
            ? only
            : throw new InvalidDataException($"The draft has {found.Count()} times a {sought}.");
}

/// <summary>A text from its first writing on, whatever becomes of its words.</summary>
/// <param name="words">Its words at first, for reports.</param>
internal sealed class Origin(string words)
{
    public override string ToString() => $"“{FirstWords.Within(words, 60)}”";
}

/// <summary>A section, a paragraph or a sentence of a draft.</summary>
/// <param name="origin">Which text it is.</param>
/// <param name="others">Other texts of which it contains a part.</param>
internal abstract class DraftPart(Origin origin, IEnumerable<Origin> others)
{
    public Origin Origin => origin;

    public HashSet<Origin> Others { get; } = [.. others];

    public IEnumerable<Origin> Origins => Others.Prepend(Origin);
}

internal sealed class DraftSection(
    string title,
    int level,
    bool isNumbered,
    Origin origin,
    IEnumerable<Origin> others,
    IEnumerable<DraftParagraph> paragraphs
) : DraftPart(origin, others)
{
    public string Title { get; set; } = title;

    /// <summary>1 for a chapter.</summary>
    public int Level { get; set; } = level;

    public bool IsNumbered { get; set; } = isNumbered;

    public List<DraftParagraph> Paragraphs { get; } = [.. paragraphs];

    public DraftSection Copy() =>
        new(Title, Level, IsNumbered, Origin, Others, Paragraphs.Select(paragraph => paragraph.Copy()));
}

internal sealed class DraftParagraph(Origin origin, IEnumerable<Origin> others, IEnumerable<DraftSentence> sentences)
    : DraftPart(origin, others)
{
    public List<DraftSentence> Sentences { get; } = [.. sentences];

    public string Text => string.Join(' ', Sentences.Select(sentence => sentence.Text));

    public DraftParagraph Copy() => new(Origin, Others, Sentences.Select(sentence => sentence.Copy()));
}

internal sealed class DraftSentence(string text, Origin origin, IEnumerable<Origin> others) : DraftPart(origin, others)
{
    public string Text { get; set; } = text;

    public static DraftSentence New(string text) => new(text, new(text), []);

    public DraftSentence Copy() => new(Text, Origin, Others);
}
