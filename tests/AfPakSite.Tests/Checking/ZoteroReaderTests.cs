using AfPakSite.Checking;
using AfPakSite.Sites;

namespace AfPakSite.Tests.Checking;

/// <summary>Pages as Zotero reads them, by the rules of its translators.</summary>
public sealed class ZoteroReaderTests
{
    [Theory]
    [InlineData("citation_title=A", "journalArticle")]
    [InlineData("citation_title=A|citation_isbn=1", "book")]
    [InlineData("citation_title=A|og:type=book", "book")]
    [InlineData("citation_title=A|og:type=article", "journalArticle")]
    [InlineData("citation_title=A|og:type=website", "webpage")]
    [InlineData("citation_title=A|citation_journal_title=B|og:type=website", "journalArticle")]
    [InlineData("citation_journal_title=B|citation_inbook_title=C", "bookSection")]
    [InlineData("citation_inbook_title=C|citation_journal_title=B", "journalArticle")]
    [InlineData("citation_dissertation_institution=D", "thesis")]
    [InlineData("citation_technical_report_institution=D", "report")]
    [InlineData("citation_conference_title=D", "conferencePaper")]
    [InlineData("og:title=A|og:type=article", "webpage")]
    public void Finds_the_type_of_a_work_by_its_tags(string tags, string type) =>
        Assert.Equal(type, Assert.Single(ReadTags(tags)).Type);

    [Theory]
    [InlineData("citation_title=A|citation_author=van der Berg, Jan Piet", "van der Berg|Jan Piet")]
    [InlineData("citation_title=A|citation_author=Brown, Ada May", "Brown, Ada May")]
    [InlineData(
        "citation_title=A|citation_author=van der Berg, Jan Piet|citation_author=Brown, Ada",
        "van der Berg, Jan Piet|Brown, Ada"
    )]
    public void Reads_a_single_author_with_a_spaced_comma_as_two(string tags, string authors) =>
        Assert.Equal(authors.Split('|'), Assert.Single(ReadTags(tags)).All("author"));

    [Theory]
    [InlineData("journal&rft.atitle=A%20%26%20B&rft.jtitle=C", "journalArticle", "A & B", "C")]
    [InlineData("book&rft.genre=bookitem&rft.atitle=A+B&rft.btitle=C", "bookSection", "A B", "C")]
    [InlineData("book&rft.genre=proceeding&rft.atitle=A&rft.btitle=C", "conferencePaper", "A", "C")]
    [InlineData("book&rft.genre=report&rft.btitle=A", "report", "A", null)]
    [InlineData("book&rft.genre=book&rft.btitle=A%2BB", "book", "A B", null)]
    [InlineData("dissertation&rft.title=A", "thesis", "A", null)]
    [InlineData("dc&rft.title=A", "webpage", "A", null)]
    public void Reads_a_COinS_span(string rest, string type, string title, string? whole)
    {
        var item = ContextObjectReader
            .Read($"ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3A{rest}")
            .Item!;
        Assert.Equal((type, title, whole), (item.Type, item.Find("title"), item.Find("publicationTitle")));
    }

    private static System.Collections.Immutable.ImmutableArray<ZoteroItem> ReadTags(string tags)
    {
        var metas = tags.Split('|')
            .Select(tag => tag.Split('='))
            .Select(pair => $"<meta name=\"{pair[0]}\" content=\"{pair[1]}\">");
        return ZoteroReader.Read(
            PageReader.Read(new OutputFile("index.html", string.Concat(metas)), "output").Metadata
        );
    }
}
