using System.Text;
using System.Text.Json;
using AfPakSite.Diagnostics;
using AfPakSite.Ledgers;
using AfPakSite.Markup;
using AfPakSite.Reading;
using AfPakSite.Studies;
using AfPakSite.Text;
using CsCheck;

namespace AfPakSite.Tests.Reading;

/// <summary>Properties of the reader for any text.</summary>
public class PropertyTests
{
    private const int Samples = 2000;

    [Fact]
    public void Any_text_is_a_study() =>
        Check(
            AnyText.OfStudy,
            text =>
            {
                AssertStudy(text, "study.txt", "en");
                AssertStudy(text, "study.md", "de");
            }
        );

    [Fact]
    public void Any_Markdown_is_a_study() => Check(AnyText.OfMarkup, text => AssertStudy(text, "study.md", "en"));

    [Fact]
    public void Any_bytes_are_a_study() =>
        Check(
            Gen.Byte.Array[0, 200],
            bytes =>
            {
                var text = SourceDecoder.Decode(new("study.txt", [.. bytes]), new()).Content;
                AssertStudy(text, "study.txt", "en");
                AssertStudy(text, "study.md", "de");
            }
        );

    [Fact]
    public void Any_text_is_YAML_or_is_reported() =>
        Check(
            AnyText.OfYaml,
            text =>
            {
                var diagnostics = new DiagnosticBag();
                var node = YamlReader.Read(new SourceText("list.yml", text).Whole, diagnostics);
                AssertSpans(diagnostics, text.Length);
                if (node is not null)
                    AssertWithin(node, text.Length);
            }
        );

    [Fact]
    public void Any_text_is_markup() =>
        Check(
            AnyText.OfMarkup,
            text =>
            {
                var diagnostics = new DiagnosticBag();
                var markup = MarkupReader.Read(new SourceText("page.md", text).Whole, diagnostics);
                AssertSpans(diagnostics, text.Length);
                Assert.All(markup.AllInlines, inline => AssertWithin(inline.Span, text.Length));
                Assert.All(markup.AllInlines.OfType<MarkupLink>(), link => Assert.True(LinkScheme.IsAllowed(link.Url)));
            }
        );

    private static void Check<T>(Gen<T> texts, Action<T> assert) =>
        texts.Sample(assert, iter: Rounds.Of(Samples), print: text => JsonSerializer.Serialize(text));

    private static void AssertStudy(string text, string path, string language)
    {
        var source = new SourceText(path, text);
        var diagnostics = new DiagnosticBag();
        var study = StudyReader.Read(source, language, diagnostics);
        AssertSpans(diagnostics, text.Length);
        AssertWithin(study.TitleSpan, text.Length);
        foreach (var section in study.AllSections)
        {
            AssertWithin(section.HeadingSpan, text.Length);
            Assert.True(Slug.IsWellFormed(section.Slug), section.Slug);
            Assert.All(section.Paragraphs, paragraph => AssertParagraph(paragraph, text.Length));
        }
        Assert.Distinct(study.AllSections.Select(section => section.Slug));
        Assert.All(study.AllSections, section => Assert.Empty(section.Id));
        if (IsWellFormed(text))
            Assert.Distinct(AnchoredStudy.Of(study, Ledger.Empty).Ids);
    }

    private static void AssertParagraph(Paragraph paragraph, int length)
    {
        AssertWithin(paragraph.Span, length);
        AssertDisjoint(paragraph.Runs.Select(run => new TextRange(run.Start, run.Length)), paragraph.Text);
        AssertDisjoint(paragraph.Sentences.Select(sentence => sentence.Range), paragraph.Text);
        AssertDisjoint(paragraph.Citations.Select(citation => citation.Range), paragraph.Text);
        Assert.Equal(paragraph.Text.Length, paragraph.Runs.Sum(run => run.Length));
        var between = paragraph.Sentences.Aggregate(
            paragraph.Text,
            (text, sentence) =>
                text.Remove(sentence.Range.Start, sentence.Range.Length)
                    .Insert(sentence.Range.Start, new(' ', sentence.Range.Length))
        );
        Assert.True(string.IsNullOrWhiteSpace(between), between);
        Assert.All(paragraph.Sentences, sentence => AssertSentence(sentence.Range.Of(paragraph.Text)));
        Assert.All(paragraph.Citations, citation => Assert.All(citation.Names, name => Assert.NotEmpty(name)));
        Assert.All(paragraph.Sentences, sentence => AssertWithin(paragraph.SpanOf(sentence.Range), length));
        Assert.All(
            paragraph.Citations,
            citation =>
                Assert.True(
                    paragraph.SentenceAt(citation.Range.Start).Range.Contains(citation.Range),
                    "A citation stands in two sentences."
                )
        );
    }

    private static void AssertSentence(string sentence)
    {
        Assert.NotEmpty(sentence);
        Assert.Equal(sentence.Trim(), sentence);
    }

    private static void AssertDisjoint(IEnumerable<TextRange> ranges, string text)
    {
        var end = 0;
        foreach (var range in ranges)
        {
            Assert.InRange(range.Start, end, text.Length);
            Assert.InRange(range.Length, 1, text.Length - range.Start);
            end = range.End;
        }
    }

    private static void AssertWithin(YamlNode node, int length)
    {
        AssertWithin(node.Span, length);
        var inner = node switch
        {
            YamlSequence list => list.Items,
            YamlMapping mapping => mapping.Entries.Select(entry => entry.Value),
            _ => [],
        };
        Assert.All(inner, item => AssertWithin(item, length));
    }

    private static void AssertSpans(DiagnosticBag diagnostics, int length) =>
        Assert.All(diagnostics.ToSorted(strict: false), diagnostic => AssertWithin(diagnostic.Span!.Value, length));

    private static void AssertWithin(SourceSpan span, int length)
    {
        Assert.InRange(span.Start, 0, length);
        Assert.InRange(span.End, span.Start, length);
        Assert.True(span.Position.Line >= 1);
    }

    private static bool IsWellFormed(string text) => text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);
}
