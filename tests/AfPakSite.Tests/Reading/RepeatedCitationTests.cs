using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Studies;

namespace AfPakSite.Tests.Reading;

/// <summary>“Ibid.” cites the work before it where that is certain; everything else of its kind is reported.</summary>
public sealed class RepeatedCitationTests
{
    [Theory]
    [InlineData("Tea is old (Reed, 2001). It is green (ibid.).", "ibid. = Reed")]
    [InlineData("Tea is old (Reed, 2001). It is green (ibid., pp. 3–4).", "ibid., pp. 3–4 = Reed 3–4")]
    [InlineData("Reed (2001) says so. Tea is green (Ibid: 12). Ibid. 13.", "Ibid: 12 = Reed 12; Ibid. 13 = Reed 13")]
    [InlineData("Tee ist alt (Reed 2001). Er ist grün (ebd., S. 7).", "ebd., S. 7 = Reed 7")]
    [InlineData("Tea is old (Reed, 2001; ibid., p. 4).", "ibid., p. 4 = Reed 4")]
    [InlineData("Il tè è vecchio (Reed, 2001). È verde (ivi, p. 4).", "ivi, p. 4 = Reed 4")]
    [InlineData("El té es viejo (Reed, 2001). Es verde (ibíd., p. 4).", "ibíd., p. 4 = Reed 4")]
    [InlineData("Tea is old (Reed, 2001a, b). It is green (ibid.).", "ibid. = Reed")]
    [InlineData("Tea is old.1 It is.2\nNotes\n1 See Reed (2001).\n2 Ibid., 7.", "Ibid., 7 = Reed 7")]
    public void Reads_the_work_that_was_cited_before(string text, string expected)
    {
        var study = Read(text, out var codes);
        Assert.Equal(
            expected,
            string.Join(
                "; ",
                ParagraphsOf(study)
                    .SelectMany(paragraph => paragraph.Citations.Select(citation => (paragraph, citation)))
                    .Where(pair => pair.citation.IsRepeated)
                    .Select(pair =>
                        $"{pair.citation.Range.Of(pair.paragraph.Text)} = {pair.citation.Names[0]} {pair.citation.Locator}".TrimEnd()
                    )
            )
        );
        Assert.DoesNotContain("citation-of-earlier", codes);
    }

    [Theory]
    [InlineData("Tea is old (Reed, 2001; Moss, 2003). It is green (ibid.).")]
    [InlineData("Tea is green (ibid., p. 3).")]
    [InlineData("Tea is old (Reed, 2001). It is green (Moss, op. cit., p. 3). It is red (ibid.).")]
    [InlineData("Tea is old (Reed, 2001). It is green (Moss, ibid.).")]
    [InlineData("Tea is old. See Moss, above n 3, at 5.")]
    [InlineData("Tea is old. See Moss, supra note 3.")]
    [InlineData("Tea is old (loc. cit.).")]
    [InlineData("El té es viejo (Moss, ob. cit., p. 3).")]
    [InlineData("چای کهن است (همان، ص ۳).")]
    [InlineData("الشاي قديم (المرجع نفسه، ص 3).")]
    [InlineData("Tea is old. Id. at 4.")]
    [InlineData("Tea is old (idem).")]
    [InlineData("Tee ist alt (Moss, a. a. O., S. 5).")]
    [InlineData("Tea is old (see note 3 above).")]
    [InlineData("Tea is old (see footnote 2).")]
    [InlineData("Der Tee ist alt. Vgl. Anm. 3.")]
    [InlineData("El té es viejo. Id., p. 5.")]
    [InlineData("Çay eskidir. A.g.e., s. 6.")]
    [InlineData("Tea is old.1 It is.2\nNotes\n1 Reed (2001); Moss (2002).\n2 Ibid., 7.")]
    public void Reports_what_is_not_certain(string text)
    {
        var study = Read(text, out var codes);
        Assert.DoesNotContain(CitationsOf(study), citation => citation.IsRepeated);
        Assert.Contains("citation-of-earlier", codes);
    }

    private static ImmutableArray<Citation> CitationsOf(Study study) =>
        [.. ParagraphsOf(study).SelectMany(paragraph => paragraph.Citations)];

    private static IEnumerable<Paragraph> ParagraphsOf(Study study) =>
        study.AllSections.SelectMany(section => section.Paragraphs);

    private static Study Read(string text, out ImmutableArray<string> codes)
    {
        var diagnostics = new DiagnosticBag();
        var study = StudyReader.Read(new("study.txt", $"Tea\n1. Leaves\n{text}\n"), "en", diagnostics);
        codes = [.. diagnostics.ToSorted(strict: false).Select(found => found.Code)];
        return study;
    }
}
