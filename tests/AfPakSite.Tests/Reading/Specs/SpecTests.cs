using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Tests.Reading.Specs;

/// <summary>
/// Reads each example of the spec files; with <c>UPDATE_GOLDENS=1</c> writes what it reads into them.
/// </summary>
public class SpecTests
{
    public static TheoryData<string, string> Examples =>
        [.. SpecFile.Names.SelectMany(name => new SpecFile(name).Examples.Select(example => (name, example.Name)))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_is_read_as_written(string file, string name)
    {
        var example = Find(file, name);
        Assert.NotEmpty(example.Expected);
        for (var i = 0; i < example.Expected.Length; i++)
        {
            var expected = Find(file, name).Expected[i];
            var actual = Show(example, expected.View, SpecFile.LanguageOf(file));
            if (Goldens.AreUpdated)
                new SpecFile(file).Rewrite(expected.Line + 1, expected.Count, actual);
            else
                Assert.Equal(expected.Text, actual);
        }
    }

    private static SpecExample Find(string file, string name) =>
        new SpecFile(file).Examples.Single(example => example.Name == name);

    private static string Show(SpecExample example, string view, string language)
    {
        var diagnostics = new DiagnosticBag();
        var source = new SourceText($"example.{example.Form}", example.Input);
        return SpecNode.Print(Read(example.Form, view, source, language, diagnostics), diagnostics);
    }

    private static IEnumerable<SpecNode> Read(
        string form,
        string view,
        SourceText source,
        string language,
        DiagnosticBag diagnostics
    ) =>
        (form, view) switch
        {
            ("txt" or "md", "tree") => StudyView.Tree(StudyReader.Read(source, language, diagnostics)).ToList(),
            ("txt" or "md", "sentences") => StudyView.Sentences(
                Paragraphs(StudyReader.Read(source, language, diagnostics))
            ),
            ("txt" or "md", "citations") => StudyView.Citations(
                Paragraphs(StudyReader.Read(source, language, diagnostics))
            ),
            ("paragraphs", "sentences") => StudyView.Sentences(Paragraphs(source, language)),
            ("paragraphs", "citations") => StudyView.Citations(Paragraphs(source, language)),
            ("yaml", "tree") => YamlReader.Read(source.Whole, diagnostics) is { } node
                ? [YamlView.Tree(node)]
                : [new("nothing")],
            ("markup", "tree") => MarkupView.Tree(MarkupReader.Read(source.Whole, diagnostics)),
            _ => throw new InvalidOperationException($"A block “{view}” cannot follow a block “{form}”."),
        };

    private static IEnumerable<Paragraph> Paragraphs(Study study) =>
        study.AllSections.SelectMany(section => section.Paragraphs);

    /// <summary>Each line as a paragraph, even if it looks like a heading.</summary>
    private static IEnumerable<Paragraph> Paragraphs(SourceText source, string language)
    {
        var lines = Enumerable
            .Range(1, source.Content.Count(c => c == '\n') + 1)
            .Select(line => (Start: source.OffsetOf(line, 1), Text: source.Line(line)));
        ImmutableArray<StudyBlock> blocks =
        [
            .. lines
                .Where(line => line.Text.Length > 0)
                .Select(line => new StudyBlock.Paragraph(
                    new(source, line.Start, line.Text.Length),
                    ParagraphKind.Text,
                    line.Text,
                    [new(0, line.Text.Length, line.Start, TextStyle.None)]
                )),
        ];
        return SectionTree.Build(blocks, StudyLanguage.For(language)).SelectMany(section => section.Paragraphs);
    }
}
