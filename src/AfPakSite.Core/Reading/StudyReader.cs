using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>Reads a study without ids. Total: any text gives a study and diagnostics.</summary>
public static class StudyReader
{
    /// <summary>Reads a file as Markdown if its path ends in <c>.md</c>, and as plain text otherwise.</summary>
    /// <param name="file">Null if the file is missing.</param>
    /// <param name="language">The tag of the language of the text.</param>
    public static Study Read(SourceText? file, string language, DiagnosticBag diagnostics)
    {
        if (file is null)
            diagnostics.Add(Catalog.FileMissing("seeds/study.txt", RequiredFile.Study));
        var source = file ?? new("seeds/study.txt", "");
        return file is null
            ? new(source, "", source.Whole, [])
            : ReadFile(file, StudyLanguage.For(language), diagnostics);
    }

    /// <summary>Whether a study is Markdown, which the end of its path says.</summary>
    internal static bool IsMarkdown(SourceText source) =>
        source.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    private static Study ReadFile(SourceText source, StudyLanguage language, DiagnosticBag diagnostics)
    {
        CharacterChecker.CheckHidden(source.Whole, diagnostics);
        var front = StudyFront.Read(source, language, diagnostics);
        ImmutableArray<StudyBlock> blocks = IsMarkdown(source)
            ? MarkdownStudyReader.Read(source, front, language, diagnostics)
            : PlainTextReader.Read(source, front, language, diagnostics);
        var title = blocks.FirstOrDefault() as StudyBlock.Heading is { Level: 0 } heading ? heading : null;
        if (title is null || title.Title.Length == 0 || blocks.Length < 2)
            diagnostics.Add(Catalog.StudyEmpty(source));
        blocks = front.Join(blocks, language);
        blocks = NumberedNotes.Read(
            FigureCaptions.Read(TableCaptions.Read(blocks, language), language),
            language,
            diagnostics
        );
        blocks = WithoutEmptyHeadings(blocks, diagnostics);
        ReportNumbers(blocks, diagnostics);
        ItemNumbers.Report(blocks, diagnostics);
        UnreadHeadings.Report(blocks, language, diagnostics);
        var sections = SectionTree.Build(title is null ? blocks : blocks[1..], language);
        var study = new Study(
            source,
            title?.Title ?? "",
            title?.Span ?? source.Whole,
            sections,
            TextHead.Complete(front.Head, sections)
        );
        UnreadMarkup.Report(study, diagnostics);
        PartGaps.Report(study, diagnostics);
        UnreadFormulas.Report(study, diagnostics);
        UnreadDois.Report(study, diagnostics);
        UnresolvedReferences.Report(study, diagnostics);
        RepeatedCitations.Report(study, diagnostics);
        return study;
    }

    /// <summary>The blocks without headings that readers could not see.</summary>
    private static ImmutableArray<StudyBlock> WithoutEmptyHeadings(
        ImmutableArray<StudyBlock> blocks,
        DiagnosticBag diagnostics
    )
    {
        var empty = blocks
            .OfType<StudyBlock.Heading>()
            .Where(heading => heading is { Level: > 0, Title: "", Number: null })
            .ToHashSet<StudyBlock>();
        foreach (var heading in empty)
            diagnostics.Add(Catalog.HeadingWithoutText(heading.Span));
        return empty.Count == 0 ? blocks : [.. blocks.Where(block => !empty.Contains(block))];
    }

    private static void ReportNumbers(ImmutableArray<StudyBlock> blocks, DiagnosticBag diagnostics)
    {
        var outline = new Outline();
        string? previous = null;
        foreach (var heading in blocks.OfType<StudyBlock.Heading>())
        {
            if (HeadingForm.Of(heading) is not { } form)
                continue;
            var next = outline.Next(form);
            if (next is null)
                diagnostics.Add(Catalog.HeadingOutOfSequence(heading.Span, form.Number, previous));
            outline.Add(next?.Form ?? form, next?.Level ?? outline.LevelOutOfSequence(form));
            previous = form.Number;
        }
    }
}
