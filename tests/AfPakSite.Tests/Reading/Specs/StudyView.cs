using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Tests.Reading.Specs;

/// <summary>Writes the tree of a study as in the spec files.</summary>
internal static class StudyView
{
    public static IEnumerable<SpecNode> Tree(Study study)
    {
        if (study.Title.Length > 0)
            yield return new($"{SpecNode.At(study.TitleSpan)} title {SpecNode.Quoted(study.Title)}");
        var parts = StudyReferences.Of(study);
        foreach (var section in study.Sections)
            yield return Node(section, parts);
    }

    public static IEnumerable<SpecNode> Sentences(IEnumerable<Paragraph> paragraphs) =>
        paragraphs.SelectMany(paragraph =>
            paragraph.Sentences.Select(sentence => new SpecNode(
                $"{At(paragraph, sentence.Range)} {SpecNode.Quoted(sentence.Range.Of(paragraph.Text))}"
            ))
        );

    public static IEnumerable<SpecNode> Citations(IEnumerable<Paragraph> paragraphs)
    {
        var nodes = paragraphs
            .SelectMany(paragraph => paragraph.Citations.Select(citation => new SpecNode(Line(paragraph, citation))))
            .ToList();
        return nodes.Count == 0 ? [new("none")] : nodes;
    }

    private static SpecNode Node(Section section, StudyReferences parts) =>
        new(
            $"{SpecNode.At(section.HeadingSpan)} {Name(section)} #{section.Slug}",
            section
                .Paragraphs.Select(paragraph => Node(paragraph, parts))
                .Concat(section.Subsections.Select(inner => Node(inner, parts)))
        );

    private static string Name(Section section) =>
        section switch
        {
            { Number: { } number } => $"§{number} {SpecNode.Quoted(section.Title)}",
            { Kind: SectionKind.Preamble } => "preamble",
            { Kind: SectionKind.Abstract } => $"abstract {SpecNode.Quoted(section.Title)}",
            { Kind: SectionKind.BackMatter } => $"back matter {SpecNode.Quoted(section.Title)}",
            _ => $"section {SpecNode.Quoted(section.Title)}",
        };

    private static SpecNode Node(Paragraph paragraph, StudyReferences parts)
    {
        var runIn = paragraph.RunIn is { } range
            ? [new SpecNode($"{At(paragraph, range)} run-in {SpecNode.Quoted(range.Of(paragraph.Text))}")]
            : Array.Empty<SpecNode>();
        var isPlain =
            paragraph.Runs is [{ Style: TextStyle.None }]
            || paragraph.Kind is ParagraphKind.Code or ParagraphKind.Table;
        var runs = isPlain ? [] : paragraph.Runs.Select(run => Node(paragraph, run));
        return new(
            $"{SpecNode.At(paragraph.Span)} {Name(paragraph.Kind)}{Outer(paragraph)} {SpecNode.Quoted(paragraph.Text)}",
            runIn
                .Concat(paragraph.Image is { } image ? [Node(image, paragraph.Name)] : [])
                .Concat(runs)
                .Concat(paragraph.NoteMarks.Select(mark => Node(paragraph, mark)))
                .Concat(paragraph.CrossReferences.Select(reference => Node(paragraph, reference, parts)))
                .Concat(paragraph.Links.Select(link => Node(paragraph, link)))
        );
    }

    /// <summary>An image: its path, what it shows, and what the study says of its size and its number.</summary>
    private static SpecNode Node(FigureImage image, PartName? name)
    {
        string?[] parts =
        [
            $"image {SpecNode.Quoted(image.Address.Value)}",
            $"shows {SpecNode.Quoted(image.Alternative)}",
            image.Title is { } title ? $"title {SpecNode.Quoted(title)}" : null,
            image.Width is { } width ? $"width {width.Value}{(width.IsPercent ? "%" : "px")}" : null,
            name is null
                ? null
                : $"number {name.Number}{(name.Shown is { } shown ? $" as {SpecNode.Quoted(shown)}" : "")}",
        ];
        return new($"{SpecNode.At(image.Address.Span)} {string.Join(" | ", parts.OfType<string>())}");
    }

    /// <summary>A reference, what it leads to, and what readers see if it is something else.</summary>
    private static SpecNode Node(Paragraph paragraph, CrossReference reference, StudyReferences parts)
    {
        var target = parts.Find(reference) switch
        {
            [{ Paragraph: { } part }] => SpecNode.Quoted(part.Text),
            [var section] => SpecNode.Quoted(section.Section.FullTitle),
            [] => "nothing",
            _ => "several parts",
        };
        var shown =
            parts.Find(reference) is [var one] && one.Shown(reference) is { } text
                ? $" as {SpecNode.Quoted(text)}"
                : "";
        return new(
            $"{At(paragraph, reference.Range)} reference {SpecNode.Quoted(reference.Range.Of(paragraph.Text))}{shown} to {target}"
        );
    }

    private static SpecNode Node(Paragraph paragraph, StudyLink link) =>
        new($"{At(paragraph, link.Range)} link {SpecNode.Quoted(link.Range.Of(paragraph.Text))} to {link.Address}");

    /// <summary>The mark of a note, with its characters if it is part of the text.</summary>
    private static SpecNode Node(Paragraph paragraph, NoteMark mark)
    {
        var text = mark.Range.Length == 0 ? "" : $" {SpecNode.Quoted(mark.Range.Of(paragraph.Text))}";
        return new($"{At(paragraph, mark.Range)} mark of note {mark.Note}{text}");
    }

    private static SpecNode Node(Paragraph paragraph, TextRun run)
    {
        var range = new TextRange(run.Start, run.Length);
        var style = run.Style == TextStyle.None ? "plain" : run.Style.ToString().ToLowerInvariant().Replace(", ", "+");
        return new($"{At(paragraph, range)} {style} {SpecNode.Quoted(range.Of(paragraph.Text))}");
    }

    /// <summary>In how many outer items it is: <c> in 2</c>.</summary>
    private static string Outer(Paragraph item) => item.OuterItems > 0 ? $" in {item.OuterItems}" : "";

    private static string Name(ParagraphKind kind) =>
        kind switch
        {
            ParagraphKind.ListItem => "item",
            ParagraphKind.Quotation => "quotation",
            ParagraphKind.Code => "code",
            ParagraphKind.Note => "note",
            ParagraphKind.Table => "table",
            ParagraphKind.Caption => "caption",
            ParagraphKind.Figure => "figure",
            ParagraphKind.NoteContinuation => "continuation",
            _ => "text",
        };

    /// <summary>
    /// Position and text, then names, year with letter, and other properties, separated by vertical bars.
    /// </summary>
    private static string Line(Paragraph paragraph, Citation citation)
    {
        string?[] parts =
        [
            string.Join(" + ", citation.Names)
                + (citation.EtAl ? " + others" : "")
                + (citation.Acronym is { } acronym ? $" = {acronym}" : ""),
            citation.Year
                + (citation.OtherYear is { } other ? $" or {other}" : "")
                + string.Concat(citation.Suffixes.Select(letter => $" {letter}")),
            citation.Narrative ? "narrative" : null,
            citation.Prefix is null ? null : $"prefix {citation.Prefix}",
            citation.Locator is null ? null : $"at {citation.Locator}",
            citation.Doubt == CitationDoubt.None ? null : $"if listed ({Doubt(citation.Doubt)})",
        ];
        return $"{At(paragraph, citation.Range)} {SpecNode.Quoted(citation.Range.Of(paragraph.Text))} {string.Join(" | ", parts.OfType<string>())}";
    }

    private static string Doubt(CitationDoubt doubt) =>
        doubt switch
        {
            CitationDoubt.RunningText => "running text",
            CitationDoubt.SmallLetters => "small letters",
            _ => doubt.ToString().ToLowerInvariant(),
        };

    private static string At(Paragraph paragraph, TextRange range) => SpecNode.At(paragraph.SpanOf(range));
}
