using System.Text.Json;
using AfPakSite.Exporting;

namespace AfPakSite.Tests.Exporting;

/// <summary>The record of a passage describes the study, and says where in it the passage is.</summary>
public sealed class PassageRecordTests
{
    private static readonly PassageCitationFile File = RecordFile.Read<PassageCitationFile>(
        SmallSite.RealSite["passage-cite.json"],
        ExportingJson.Default
    );

    [Fact]
    public void Is_an_article_in_BibTeX()
    {
        Assert.StartsWith("@article{popalzay-2024-%ID%,\n", File.Bibtex, StringComparison.Ordinal);
        Assert.Contains(
            "  journal = {Chinese {Journal} of {International} {Review}},\n",
            File.Bibtex,
            StringComparison.Ordinal
        );
        Assert.Contains("  year = {2024},\n", File.Bibtex, StringComparison.Ordinal);
        Assert.Contains("  doi = {10.1142/S2630531324500069},\n", File.Bibtex, StringComparison.Ordinal);
        Assert.Contains("  url = {%URL%},\n  note = {%LOCATOR%}\n}\n", File.Bibtex, StringComparison.Ordinal);
        Assert.DoesNotContain("booktitle", File.Bibtex, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_an_article_in_RIS()
    {
        var lines = File.Ris.Split("\r\n");
        Assert.Equal(["TY  - JOUR", "ID  - popalzay-2024-%ID%"], lines[..2]);
        Assert.Contains("T2  - Chinese Journal of International Review", lines);
        Assert.Contains("PY  - 2024", lines);
        Assert.Contains("DO  - 10.1142/S2630531324500069", lines);
        Assert.Equal(["UR  - %URL%"], lines.Where(line => line.StartsWith("UR", StringComparison.Ordinal)));
        Assert.Equal(["N1  - %LOCATOR%"], lines.Where(line => line.StartsWith("N1", StringComparison.Ordinal)));
    }

    [Fact]
    public void Is_an_article_in_CSL_JSON()
    {
        var work = JsonDocument.Parse(File.Csl).RootElement.EnumerateArray().Single();
        Assert.Equal("article-journal", work.GetProperty("type").GetString());
        Assert.Equal("popalzay-2024-%ID%", work.GetProperty("id").GetString());
        Assert.Equal("%LOCATOR%", work.GetProperty("locator").GetString());
        Assert.Equal("%URL%", work.GetProperty("URL").GetString());
        Assert.Equal("10.1142/S2630531324500069", work.GetProperty("DOI").GetString());
    }

    [Fact]
    public void Keeps_the_note_of_the_study_beside_the_locator() =>
        Assert.Contains(
            "note = {%LOCATOR%; Written in the hills}",
            RecordFile
                .Read<PassageCitationFile>(
                    SmallSite
                        .Tea.Change(
                            "input/site.yml",
                            "  title: On Tea\n",
                            "  title: On Tea\n  note: Written in the hills\n"
                        )
                        .Compile()["passage-cite.json"],
                    ExportingJson.Default
                )
                .Bibtex,
            StringComparison.Ordinal
        );
}
