using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Tests.Reading;

/// <summary>The front matter of a study, as the programs write it that such texts come from.</summary>
public sealed class StudyFrontTests
{
    private const string Body = "# Leaves\n\nTea is grown in the hills.\n";

    [Theory]
    [InlineData("author: Ada Brown", "Ada Brown")]
    [InlineData("author: Ada Brown and Ben Green", "Ada Brown; Ben Green")]
    [InlineData("author: 'Brown, Ada'", "Ada Brown")]
    [InlineData("author: 'Brown, Ada and Green, Ben'", "Ada Brown; Ben Green")]
    [InlineData("author: 'de Brown, Ada M.; Green, Ben'", "Ada M. de Brown; Ben Green")]
    [InlineData("author: Brown, A., van Green, B. & Hill, C.-D.", "A. Brown; B. van Green; C.-D. Hill")]
    [InlineData("author: Brown AB, Green C", "A. B. Brown; C. Green")]
    [InlineData("author: 'Ada Brown, Jr., and Ben Green III'", "Ada Brown Jr.; Ben Green III")]
    [InlineData("author: 'Ada Brown, Ben Green and Cy Hill'", "Ada Brown; Ben Green; Cy Hill")]
    [InlineData("authors: [Ada Brown, Ben van der Green <ben@tea.example>]", "Ada Brown; Ben van der Green")]
    [InlineData("author:\n  - name: Ada Brown\n    orcid: 0000-0002-1825-0097", "Ada Brown 0000-0002-1825-0097")]
    [InlineData(
        "author:\n  - name: {given: Ada, family: de Brown}\n    orcid: https://orcid.org/0000-0002-1825-0097",
        "Ada de Brown 0000-0002-1825-0097"
    )]
    [InlineData("author:\n  - given: Ada\n    family: Brown\n    affiliation: Tea School", "Ada Brown (Tea School)")]
    [InlineData(
        "authors:\n  - name: Ada Brown\n    affiliations: [1, 2]\naffiliations:\n  - Tea School\n  - name: Hill School\n    city: Hilltown",
        "Ada Brown (Tea School) (Hill School, Hilltown)"
    )]
    [InlineData(
        "author:\n  - name: Ada Brown\n    affiliations:\n      - id: tea\n        name: Tea School\n        department: Leaves\n  - name: Ben Green\n    affiliations:\n      - ref: tea",
        "Ada Brown (Leaves, Tea School); Ben Green (Leaves, Tea School)"
    )]
    [InlineData(
        "author:\n  - Ada Brown:\n      institute: [tea]\ninstitute:\n  - tea: Tea School\n",
        "Ada Brown (Tea School)"
    )]
    [InlineData("author: Ada Brown\ninstitute: Tea School", "Ada Brown (Tea School)")]
    [InlineData("author: \"Ada Brown^[School of Tea, a@tea.example] and Ben Green\"", "Ada Brown; Ben Green")]
    [InlineData("author: [\"Ada Brown (School of Tea)\", 'Ben Green\\footnote{Hill [1]}']", "Ada Brown; Ben Green")]
    [InlineData("author: |\n  Ada Brown\\thanks{School of Tea},\n  Ben Green", "Ada Brown; Ben Green")]
    [InlineData("author: |\n  | Ada Brown,\n  | School of Tea\n  | and Ben Green", "Ada Brown; Ben Green")]
    [InlineData("author: |\n  Ada Brown\n  Independent scholar", "")]
    [InlineData("author: Ada Brown, a@tea.example; Ben Green", "Ada Brown; Ben Green")]
    [InlineData("author: 'Ada Brown [ORCID 0000-0002-1825-0097]'", "Ada Brown")]
    [InlineData("author: 'Ben M\\\"uller'", "")]
    [InlineData("author: 'J\\. R\\. Green'", "J. R. Green")]
    [InlineData("author: 'Ada Brown \\and Ben Green'", "Ada Brown; Ben Green")]
    [InlineData("author: \"[[People/Ada Brown]]\"", "Ada Brown")]
    [InlineData("author: [\"[[brown|Ada Brown]]\", \"[Ben Green](https://tea.example)\"]", "Ada Brown; Ben Green")]
    [InlineData("author: \"Ada Brown (School\"", "")]
    [InlineData("author: 'Ada \\textbf{Brown}'", "")]
    [InlineData("author: Ada Brown, School of Tea", "Ada Brown (School of Tea)")]
    [InlineData(
        "author: \"Ada Brown, School of Tea, New Hilltown; Ben Green, Queen's College\"",
        "Ada Brown (School of Tea, New Hilltown); Ben Green (Queen's College)"
    )]
    [InlineData("author: ['Ada Brown, School of Tea, New Hilltown']", "Ada Brown (School of Tea, New Hilltown)")]
    [InlineData("author: Ada Brown, School of Tea, Ben Green", "")]
    [InlineData("author: Ada Brown, Hilltown", "")]
    [InlineData("author: José Brown y Green", "José Brown y Green")]
    [InlineData("author: José Brown y Green y Ada Hill", "José Brown y Green; Ada Hill")]
    [InlineData("author: José Brown y Ada Hill", "José Brown; Ada Hill")]
    [InlineData("author: 'José Brown y Green, Ada Hill'", "José Brown y Green; Ada Hill")]
    [InlineData("author: José Brown y Green and Ada Hill", "José Brown y Green; Ada Hill")]
    [InlineData("author: Maria Brown e João Green", "Maria Brown; João Green")]
    [InlineData("author: 'Brown y Green, José'", "José Brown y Green")]
    [InlineData("author: 'Brown III, Ben'", "Ben Brown III")]
    [InlineData("author: 'Brown, Ben, Jr.'", "Ben Brown Jr.")]
    [InlineData("author: 'Brown, Ada, and Ben Green'", "Ada Brown; Ben Green")]
    [InlineData("author: 'Brown, Ada, Ben Green, and Cy Hill'", "Ada Brown; Ben Green; Cy Hill")]
    [InlineData("author: 'Ada Brown, et al.'", "Ada Brown")]
    [InlineData("author: Ada Brown and others", "Ada Brown")]
    [InlineData("author: Ada Brown und andere", "Ada Brown")]
    [InlineData("author: 'Sir Ben Green, OBE'", "Ben Green")]
    [InlineData("author: 'Dr Ada Brown, MD, PhD and Prof. Ben Green, M.A.'", "Ada Brown; Ben Green")]
    [InlineData("author: 'Brown, Ada, FRS'", "Ada Brown")]
    [InlineData("author: Ada Brown with Ben Green", "Ada Brown; Ben Green")]
    [InlineData("author: Ada Brown / Ben Green · Cy Hill", "Ada Brown; Ben Green; Cy Hill")]
    [InlineData("author: Ada Brown | Ben Green", "Ada Brown; Ben Green")]
    [InlineData("author: Ada Brown - Ben Green", "")]
    [InlineData("author: edited by Ada Brown", "")]
    [InlineData("author: ada brown", "ada brown")]
    [InlineData("author: BROWN Ada, VAN GREEN Ben", "Ada BROWN; Ben VAN GREEN")]
    [InlineData("author: 'Brown, Ada, Green, Ben'", "")]
    [InlineData("author: 'Brown Hill, Ada and Green Hill, Ben'", "Ada Brown Hill; Ben Green Hill")]
    [InlineData("author: 'Van Green, Ben'", "Ben Van Green")]
    [InlineData("author: The Tea Collective", "The Tea Collective")]
    [InlineData("author: Brown of Green and Hill", "Brown of Green and Hill")]
    [InlineData("author: World Tea Organization", "World Tea Organization")]
    [InlineData("author: [World Tea Organization, Ada Brown]", "World Tea Organization; Ada Brown")]
    [InlineData("author: World Tea and Water Organization", "")]
    [InlineData("author: Tea and Water Organization", "Tea and Water Organization")]
    [InlineData("author: [Ministry of Tea and Hot Water]", "Ministry of Tea and Hot Water")]
    [InlineData("author: Ministry of Tea and Ada Brown", "")]
    [InlineData("author:\n  - family: \"Brown^[Tea]\"\n    given: Ada", "Ada Brown")]
    [InlineData("author:\n  - {family: Brown, given: Ben, suffix: Jr.}", "Ben Brown Jr.")]
    [InlineData("author:\n  - {surname: Brown, given-names: Ben, dropping-particle: van}", "Ben van Brown")]
    public void Names_the_authors(string yaml, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                "; ",
                StudyRecord
                    .AuthorsIn(Read(yaml, out _).Head)
                    .Select(author =>
                        $"{author.Direct} {author.Orcid}".TrimEnd()
                        + string.Concat(author.WorksAt.Select(place => $" ({place})"))
                    )
            )
        );

    [Theory]
    [InlineData("date: 2026-11-25", "2026-11-25")]
    [InlineData("date: 2026-11-25T10:00:00+01:00", "2026-11-25")]
    [InlineData("date: 2026-11-25 10:00", "2026-11-25")]
    [InlineData("date: \"2026\"", "2026")]
    [InlineData("date: November 25, 2026", "2026-11-25")]
    [InlineData("date: 25 Nov 2026", "2026-11-25")]
    [InlineData("date: 05/03/2019", "2019")]
    [InlineData("date: 05-03-2019", "2019")]
    [InlineData("date: 13/05/2019", "2019-05-13")]
    [InlineData("date: 05/13/2019", "2019-05-13")]
    [InlineData("date: 2019/03/05", "2019-03-05")]
    [InlineData("date: 05.03.2019", "2019-03-05")]
    [InlineData("date: 3/2021", "2021-03")]
    [InlineData("date: \"03.2021\"", "2021-03")]
    [InlineData("date: 2021/3", "2021-03")]
    [InlineData("date: 2021/11", "2021-11")]
    [InlineData("date: 2009/10", "2009")]
    [InlineData("date: 2021/22", "2021")]
    [InlineData("date: 13/2021", "2021")]
    [InlineData("date: 31/02/2021", "2021-02")]
    [InlineData("date: 2021-02-31", "2021-02")]
    [InlineData("date: 2021.03.05", "2021-03-05")]
    [InlineData("date: 20210305", "2021-03-05")]
    [InlineData("date: \"April 3rd, 2021\"", "2021-04-03")]
    [InlineData("date: 1er mai 2021", "2021-05-01")]
    [InlineData("date: 3 de abril de 2021", "2021-04-03")]
    [InlineData("date: 1º de maio de 2021", "2021-05-01")]
    [InlineData("date: 3. April 2021", "2021-04-03")]
    [InlineData("date: im Jänner 2021", "2021-01")]
    [InlineData("date: 3 aprile 2021", "2021-04-03")]
    [InlineData("date: 3 Nisan 2021", "2021-04-03")]
    [InlineData("date: ٣ أبريل ٢٠٢١", "2021-04-03")]
    [InlineData("date: ۳ آوریل ۲۰۲۱", "2021-04-03")]
    [InlineData("date: \"Monday, May 3, 2021\"", "2021-05-03")]
    [InlineData("date: lundi 3 mai 2021", "2021-05-03")]
    [InlineData("date: May-June 2021", "2021-05")]
    [InlineData("date: 12-14 May 2021", "2021-05-12")]
    [InlineData("date: Spring 2021", "2021-21")]
    [InlineData("date: c. 2021", "2021~")]
    [InlineData("date: Draft of 2021", null)]
    [InlineData("date: 2021-04-03 to 2021-05-01", "2021-04-03")]
    [InlineData("date: Sat, 03 Apr 2021 10:00:00 +0000", "2021-04-03")]
    [InlineData("date: Winter 2020/21", "2020-24")]
    [InlineData("date: today", null)]
    [InlineData("date: \"`r Sys.Date()`\"", null)]
    public void Reads_the_date(string yaml, string? expected) =>
        Assert.Equal(expected, StudyRecord.IssuedIn(Read(yaml, out _).Head));

    [Theory]
    [InlineData("license: CC BY 4.0", "Creative Commons BY 4.0 https://creativecommons.org/licenses/by/4.0/")]
    [InlineData("license: CC-BY-NC-4.0", "Creative Commons BY-NC 4.0 https://creativecommons.org/licenses/by-nc/4.0/")]
    [InlineData(
        "license:\n  type: open-access\n  url: https://creativecommons.org/licenses/by-sa/3.0/",
        "Creative Commons BY-SA 3.0 https://creativecommons.org/licenses/by-sa/3.0/"
    )]
    [InlineData("license: CC BY", "CC BY ")]
    [InlineData("license: As the hills are", "As the hills are ")]
    public void Reads_the_license(string yaml, string expected)
    {
        var license = StudyRecord.LicenseOf(Read(yaml, out _).Head)!;
        Assert.Equal(expected, $"{license.Name} {license.Url}");
    }

    [Theory]
    [InlineData("keywords: tea, leaves", "tea|leaves")]
    [InlineData("keywords: [tea, leaves]\ntags: [Tea, hills]", "tea|leaves|hills")]
    [InlineData("categories: Hill life", "Hill life")]
    public void Reads_the_keywords(string yaml, string expected) =>
        Assert.Equal(expected, string.Join('|', Read(yaml, out _).Head.Keywords.Select(word => word.Value)));

    [Theory]
    [InlineData("title: On Tea", Body, "On Tea: Leaves")]
    [InlineData("title: On Tea\nsubtitle: A Study", Body, "On Tea: A Study: Leaves")]
    [InlineData("title: Why Tea?\nsubtitle: A Study", Body, "Why Tea? A Study: Leaves")]
    [InlineData("title: Why Tea?\nsubtitle: A Study", "# Why Tea?\n\n## Leaves\n\nGreen.\n", "Why Tea?: Leaves")]
    [InlineData("title: On Tea", "# On Tea\n\n## Leaves\n\nGreen.\n", "On Tea: Leaves")]
    [InlineData("title: On Tea", "# On Tea\n\n# Leaves\n\nGreen.\n\n# Water\n\nHot.\n", "On Tea: Leaves Water")]
    [InlineData(
        "title: On Tea",
        "## Leaves\n\nGreen.\n\n### Tips\n\nSmall.\n\n## Water\n\nHot.\n",
        "On Tea: Leaves Water"
    )]
    [InlineData("lang: en", "# On Tea\n\n## Leaves\n\nGreen.\n", "On Tea: Leaves")]
    public void Gives_the_title(string yaml, string body, string expected)
    {
        var study = Read(yaml, out var found, body);
        Assert.Equal(
            expected,
            $"{study.Title}: {string.Join(' ', study.Sections.Select(section => section.FullTitle))}"
        );
        Assert.Empty(found.ToSorted(strict: false));
    }

    /// <summary>Each word of an abstract has its own place in the file.</summary>
    [Theory]
    [InlineData("abstract: Tea is old.")]
    [InlineData("abstract: |\n  Tea\n  is old.\n\n  Leaves are green.")]
    [InlineData("abstract: >\n  Tea\n  is old.\n\n  Leaves are green.")]
    [InlineData("abstract: \"Tea\n  is old.\"")]
    public void Makes_the_abstract_a_section(string yaml)
    {
        var section = Read($"title: On Tea\n{yaml}", out _).Sections[0];
        Assert.Equal((SectionKind.Abstract, "Abstract"), (section.Kind, section.Title));
        Assert.Equal("Tea is old.", section.Paragraphs[0].Text);
        Assert.Equal("old", section.Paragraphs[0].SpanOf(TextRange.Between(7, 10)).Text);
        Assert.Equal(yaml.Contains("green") ? 2 : 1, section.Paragraphs.Length);
    }

    [Fact]
    public void Names_the_abstract_in_the_language_of_the_study()
    {
        var text = $"---\ntitle: Tee\nabstract: Tee ist alt.\n---\n\n{Body}";
        var study = StudyReader.Read(new("seeds/study.md", text), "de", new());
        Assert.Equal("Zusammenfassung", study.Sections.Single(section => section.Kind == SectionKind.Abstract).Title);
    }

    /// <summary>What is said of authors is left out, but not silently.</summary>
    [Theory]
    [InlineData("author: 'Ada Brown (Tea School)'", true)]
    [InlineData("author: 'Ada Brown^[Tea School]'", true)]
    [InlineData("author: '[Ada Brown](https://tea.example)'", true)]
    [InlineData("author: 'Ada Brown (Tea'", true)]
    [InlineData("author: |\n  Ada Brown\n  Tea School", true)]
    [InlineData("author: 'Ada Brown^1,a^ <ada@tea.example>'", false)]
    [InlineData("author: 'Ada Brown\\inst{1}'", false)]
    [InlineData("author: '[[brown|Ada Brown]]'", false)]
    [InlineData("author: 'Dr Ada Brown'", true)]
    [InlineData("author: 'Ada Brown, OBE'", true)]
    [InlineData("author: 'Ada Brown, et al.'", true)]
    [InlineData("author: 'Ada Brown with Ben Green'", true)]
    [InlineData("author: 'Ada Brown; Ben Green, School of Tea'", false)]
    public void Notes_what_authors_have_beside_their_names(string yaml, bool isNoted)
    {
        Read(yaml, out var found);
        Assert.Equal(isNoted, found.ToSorted(strict: false).Any(note => note.Kind == Catalog.FrontMatterValueKind));
    }

    [Theory]
    [InlineData("lang: de_DE", "de-DE")]
    [InlineData("lang: en_US.UTF-8", "en-US")]
    [InlineData("language: German", "de")]
    [InlineData("lang: fr", "fr")]
    [InlineData("title: On Tea", null)]
    public void Reads_the_language(string yaml, string? expected) =>
        Assert.Equal(expected, Read(yaml, out _).Head.Language?.Value);

    [Theory]
    [InlineData("author: Ada Brown\norcid: 0000-0002-1825-0097", "0000-0002-1825-0097", 0)]
    [InlineData("author: Ada Brown and Ben Green\norcid: 0000-0002-1825-0097", null, 1)]
    [InlineData("author: [Ada Brown, Ben Green]\norcid: 0000-0002-1825-0097", null, 1)]
    [InlineData("author: Ada Brown\neditor: Ben Green and Cy Hill", null, 1)]
    [InlineData("author: Ada Brown\neditor: visual", null, 0)]
    [InlineData("author: Ada Brown\npublished: true", null, 0)]
    public void Reports_keys_that_it_cannot_use(string yaml, string? orcid, int reported)
    {
        var study = Read(yaml, out var found);
        Assert.Equal(orcid, StudyRecord.AuthorsIn(study.Head)[0].Orcid);
        Assert.Equal(reported, found.Count);
        Assert.Null(study.Head.Date);
    }

    /// <summary>What is not read of a date or of names is reported where it is used.</summary>
    [Theory]
    [InlineData("date: 3/2021", "")]
    [InlineData("date: 2009/10", "does not say which number is the month")]
    [InlineData("date: 2021/22", "has more than one date")]
    [InlineData("date: 2021-04-03 to 2021-05-01", "says more than a date")]
    [InlineData("date: 31/02/2021", "is not in the calendar")]
    [InlineData("date: 'Hilltown, 3 May 2021'", "says more than a date")]
    [InlineData("date: Draft of 2021", "is not read as a date")]
    [InlineData("author: Ada Brown, Hilltown", "is not read as names of authors")]
    [InlineData("author: Ministry of Tea and Ada Brown", "may name an institution or several authors")]
    public void Reports_what_it_does_not_use(string yaml, string expected)
    {
        var found = new DiagnosticBag();
        StudyRecord.Check(Read(yaml, out _).Head, null, new([], []), found);
        Assert.Contains(expected, string.Concat(found.ToSorted(strict: false).Select(note => note.Message)));
        Assert.Equal(expected.Length == 0, found.Count == 0);
    }

    [Fact]
    public void Makes_a_note_of_the_thanks_in_a_title()
    {
        var study = Read("title: \"On Tea^[We thank the planters.]\"", out _);
        var note = study
            .AllSections.SelectMany(section => section.Paragraphs)
            .Single(one => one.Kind == ParagraphKind.Note);
        Assert.Equal(("On Tea", "We thank the planters."), (study.Title, note.Text));
        Assert.Equal(note.Text, note.SpanOf(new(0, note.Text.Length)).Text);
    }

    /// <summary>The parts of MyST are sections, before or after the text.</summary>
    [Fact]
    public void Makes_sections_of_parts()
    {
        var study = Read(
            "title: On Tea\nparts:\n  abstract: Tea is old.\n  data_availability: [Ask us.]",
            out var found
        );
        Assert.Equal(
            "Abstract, Leaves, Data availability",
            string.Join(", ", study.Sections.Select(section => section.Title))
        );
        Assert.Equal(0, found.Count);
    }

    [Theory]
    [InlineData("title: On [Tea](https://tea.example)")]
    [InlineData("title: On ![Tea](tea.svg)")]
    public void Leaves_markup_that_it_does_not_read(string yaml) =>
        Assert.Equal(yaml["title: ".Length..], Read(yaml, out _).Title);

    [Fact]
    public void Reads_the_markup_of_the_abstract()
    {
        var study = Read("title: On *Tea*\nabstract: \"We look at *old* tea.\"", out _);
        var paragraph = study.Sections.Single(section => section.Kind == SectionKind.Abstract).Paragraphs.Single();
        Assert.Equal(("On Tea", "We look at old tea."), (study.Title, paragraph.Text));
        Assert.Equal("We look at old tea.", study.Head.Abstract?.Value);
        Assert.Equal(TextStyle.Emphasis, paragraph.StyleAt(paragraph.Text.IndexOf("old", StringComparison.Ordinal)));
        Assert.Equal("old", paragraph.SpanOf(new(11, 3)).Text);
    }

    [Fact]
    public void Puts_acknowledgments_last()
    {
        var section = Read("acknowledgments: We thank the planters.", out _).Sections[^1];
        Assert.Equal((SectionKind.BackMatter, "Acknowledgments"), (section.Kind, section.Title));
    }

    [Theory]
    [InlineData("---\n\nTea is old.\n\n---\n")]
    [InlineData("---\nTea: it is old, and\n\nLeaves\n")]
    public void Leaves_a_rule_in_the_text_alone(string text)
    {
        var bag = new DiagnosticBag();
        Assert.Equal(0, StudyFront.Read(new("seeds/study.md", text), StudyLanguage.For("en"), bag).End);
    }

    [Theory]
    [InlineData("layout: post\nweight: 3\nformat:\n  html: {toc: true}\nproverb: tea", "")]
    [InlineData("proverb: No tea, no talk", "proverb")]
    [InlineData("reviewers: [Cy Hill]", "reviewers")]
    [InlineData("abstract: [Tea is old.]\nbibliography: {a: b}", "abstract bibliography")]
    [InlineData("date: {year: 2020}\nkeywords: {first: tea}", "date keywords")]
    public void Notes_words_that_it_does_not_use(string yaml, string expected)
    {
        Read(yaml, out var found);
        Assert.Equal(
            expected,
            string.Join(
                ' ',
                found
                    .ToSorted(strict: false)
                    .Where(note => note.Kind == Catalog.FrontMatterKeyUnusedKind)
                    .Select(note => note.Span!.Value.Text)
            )
        );
    }

    /// <summary>The page of a study shows what its front matter says, and <c>site.yml</c> takes precedence.</summary>
    [Fact]
    public void Is_shown_and_yields_to_the_settings()
    {
        const string Yaml =
            "---\ntitle: On Tea\nauthor:\n  - {name: Ada Brown, orcid: 0000-0002-1825-0097, affiliation: Tea School}\n"
            + "  - {name: Ben Green, affiliation: [Tea School, Hill School]}\nkeywords: [tea, hills]\nabstract: Tea is old.\n---\n\n";
        var tea = SmallSite.Tea.Without("seeds/study.txt").With("seeds/study.md", $"{Yaml}{Body}");
        var site = tea.With(
                "input/site.yml",
                string.Join('\n', tea["input/site.yml"].Split('\n').Where(line => !line.Contains("author:")))
            )
            .Compile();
        var home = site.Page("/");
        Assert.Equal(
            "Ada Brown1, Ben Green1,2",
            string.Concat(home.QuerySelector(".byline")!.TextContent.Where(c => c != '\n')).Replace("  ", "").Trim()
        );
        Assert.Equal(
            ["Tea School", "Hill School"],
            home.QuerySelectorAll(".affiliations li").Select(item => item.TextContent)
        );
        Assert.Equal("Keywords: tea, hills", home.QuerySelector(".keywords")!.TextContent);
        Assert.StartsWith("Tea is old.", home.QuerySelector(".abstract p")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["Brown, Ada", "Green, Ben"],
            home.QuerySelectorAll("meta[name=citation_author]").Select(tag => tag.GetAttribute("content"))
        );
        Assert.Equal(3, home.QuerySelectorAll("meta[name=citation_author_institution]").Length);
        Assert.Equal(2, home.QuerySelectorAll("meta[name=citation_keywords]").Length);
        var own = tea.Compile().Site.Settings.Study.Authors;
        Assert.Equal(["Ada Brown"], own.Select(author => author.Direct));
        Assert.Equal(["Tea School"], own[0].WorksAt);
    }

    [Theory]
    [InlineData("\n---\ntitle: On Tea\nauthor: Ada Brown\n---\n\n")]
    [InlineData("<!-- draft -->\n\n---\ntitle: On Tea\nauthor: Ada Brown\n---\n\n")]
    [InlineData("% On Tea\n% Ada Brown\n% 2026\n\n")]
    [InlineData("Title: On Tea\nAuthor: Ada Brown and Ben Green\nDate: 2026\n\n")]
    [InlineData("title:  On Tea  \nauthors: Brown, Ada; Green, Ben\nKeywords: tea, hills\n\n")]
    [InlineData("% On\n  Tea\n% Ada Brown;\n  Ben Green\n\n")]
    public void Is_read_after_empty_lines_and_as_a_title_block(string front)
    {
        var study = StudyReader.Read(new("seeds/study.md", front + Body), "en", new());
        Assert.Equal("On Tea", study.Title);
        Assert.Equal("Ada Brown", StudyRecord.AuthorsIn(study.Head)[0].Direct);
        Assert.Equal("Leaves", study.Sections[^1].Title);
    }

    private static Study Read(string yaml, out DiagnosticBag found, string body = Body) =>
        StudyReader.Read(new("seeds/study.md", $"---\n{yaml}\n---\n\n{body}"), "en", found = new());
}
