using System.Text.Json;
using AfPakSite.Diagnostics;

namespace AfPakSite.Tests.Diagnostics;

/// <summary>The lines that scripts read.</summary>
public sealed class JsonReportTests
{
    [Fact]
    public void Writes_one_object_a_line_with_letters_as_they_are() =>
        Assert.Equal(
            """
            {"severity":"error","code":"evidence-not-in-study","message":"No sentence of the study holds “Doha Acord of 2020”.","file":"input/timeline.yml","line":41,"column":15,"endLine":41,"endColumn":35,"hint":"the nearest is “Doha Accord of 2020” in §5.1 (seeds/study.txt:27).","fixes":[]}
            {"severity":"warning","code":"file-unread","message":"Nothing reads the file “input/glosary.yml”.","file":"input/glosary.yml","line":1,"column":1,"endLine":1,"endColumn":1,"hint":null,"fixes":[]}

            """,
            JsonReport.Write([Faults.Evidence, Faults.Unread])
        );

    [Fact]
    public void Writes_each_line_from_its_record() =>
        Assert.All(
            Faults.All,
            fault => RecordFile.Read<JsonReportLine>(JsonReport.Write([fault]), DiagnosticsJson.Default)
        );

    [Fact]
    public void Writes_null_without_a_position() =>
        Assert.Equal(
            """
            {"severity":"error","code":"file-missing","message":"The file “input/site.yml” is missing.","file":null,"line":null,"column":null,"endLine":null,"endColumn":null,"hint":"it holds the settings","fixes":[]}

            """,
            JsonReport.Write([Faults.NoSettings])
        );

    [Fact]
    public void Counts_columns_in_scalar_values()
    {
        var line = Read(Faults.At("a.yml", "\n🍵🍵 tea", "tea"));
        Assert.Equal(
            (2, 4, 7),
            (
                line.GetProperty("line").GetInt32(),
                line.GetProperty("column").GetInt32(),
                line.GetProperty("endColumn").GetInt32()
            )
        );
    }

    [Fact]
    public void Stays_in_one_line_for_any_values()
    {
        var fault = Faults.NoSettings with { Message = "a\n\"b\"\uD83C" };
        Assert.Equal("a\n\"b\"\uFFFD", Read(fault).GetProperty("message").GetString());
    }

    private static JsonElement Read(Diagnostic diagnostic)
    {
        var line = Assert.Single(JsonReport.Write([diagnostic]).TrimEnd().Split('\n'));
        return JsonDocument.Parse(line).RootElement;
    }
}
