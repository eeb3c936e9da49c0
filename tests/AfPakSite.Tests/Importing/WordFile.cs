using System.IO.Compression;
using System.Security;
using AfPakSite.Text;

namespace AfPakSite.Tests.Importing;

/// <summary>Makes documents of Word for tests, from the XML of their parts.</summary>
internal sealed record WordFile(string Body)
{
    private const string Names =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
        + "xmlns:wp=\"wp\" xmlns:a=\"a\" xmlns:mc=\"mc\"";

    /// <summary>An image of one pixel.</summary>
    public static byte[] Png { get; } =
        Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
        );

    public string Styles { get; init; } = "";

    public string Footnotes { get; init; } = "";

    public string Comments { get; init; } = "";

    public string Numbering { get; init; } = "";

    public string Relations { get; init; } =
        """
            <Relationship Id="rId5" Type="x/image" Target="media/image1.png"/>
            <Relationship Id="rId9" Type="x/hyperlink" Target="https://example.org/a_b?x=1&amp;y=2" TargetMode="External"/>
            """;

    /// <summary>A paragraph of runs.</summary>
    public static string P(string runs, string? style = null, string properties = "") =>
        $"<w:p><w:pPr>{(style is null ? "" : $"<w:pStyle w:val=\"{style}\"/>")}{properties}</w:pPr>{runs}</w:p>";

    /// <summary>A run of words.</summary>
    public static string R(string text, string properties = "") =>
        $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>";

    /// <summary>A style of paragraphs, whose id is its name without spaces.</summary>
    public static string Style(string name, string id) =>
        $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/></w:style>";

    /// <summary>A field with its instruction and its result.</summary>
    public static string Field(string instruction, string result, string properties = "") =>
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
        + $"<w:r><w:instrText xml:space=\"preserve\"> {SecurityElement.Escape(instruction)} </w:instrText></w:r>"
        + $"<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{R(result, properties)}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    public SourceFile Write(string path = "paper.docx")
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(
                zip,
                "_rels/.rels",
                Rels("<Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/>")
            );
            Add(zip, "word/_rels/document.xml.rels", Rels(Relations));
            Add(zip, "word/document.xml", $"<w:document {Names}><w:body>{Body}</w:body></w:document>");
            Add(zip, "word/styles.xml", $"<w:styles {Names}>{Styles}</w:styles>");
            Add(zip, "word/footnotes.xml", $"<w:footnotes {Names}>{Footnotes}</w:footnotes>");
            Add(zip, "word/comments.xml", $"<w:comments {Names}>{Comments}</w:comments>");
            Add(zip, "word/numbering.xml", $"<w:numbering {Names}>{Numbering}</w:numbering>");
            using var image = zip.CreateEntry("word/media/image1.png").Open();
            image.Write(Png);
        }
        return new(path, [.. bytes.ToArray()]);
    }

    private static string Rels(string relations) => $"<Relationships>{relations}</Relationships>";

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(content);
    }
}
