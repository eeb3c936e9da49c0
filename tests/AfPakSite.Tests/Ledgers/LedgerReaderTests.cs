using AfPakSite.Diagnostics;
using AfPakSite.Ledgers;
using AfPakSite.Text;

namespace AfPakSite.Tests.Ledgers;

/// <summary>
/// Reads files that the tool did not write. Each is a well-formed ledger with a few characters changed.
/// </summary>
public sealed class LedgerReaderTests
{
    private const string Good = """
        {
        "format":1,
        "title":"On Tea",
        "releases":[
        {"date":"2026-01-01","before":[]},
        {"date":"2026-02-01","before":[
        {"at":1,"take":1,"put":[
        {"id":"p-tea222","kind":"paragraph","route":"/sections/leaves/","text":"Tea grows.","first":"2026-01-01","changed":"2026-01-01"}
        ]}
        ]}
        ],
        "editions":[
        {"date":"2026-01-15","release":1}
        ],
        "anchors":[
        {"id":"h-leaves","kind":"section","route":"/sections/leaves/","level":1,"number":"1.","slug":"leaves","page":true,"text":"Leaves","first":"2026-01-01","changed":"2026-01-01","was":["/sections/leaf/","/study/#leaf"]},
        {"id":"p-tea222","kind":"paragraph","route":"/sections/leaves/","form":"quotation","styles":[[0,3,1]],"text":"Tea is grown.","first":"2026-01-01","changed":"2026-02-01"},
        {"id":"s-tea333","kind":"sentence","route":"/sections/leaves/","text":"Tea is grown.","first":"2026-01-01","changed":"2026-01-01"}
        ],
        "gone":[
        {"id":"s-tea444","kind":"sentence","route":"/","text":"Tea withers.","first":"2026-01-01","changed":"2026-01-01","retired":"2026-02-01","to":"s-tea333"}
        ]
        }

        """;

    [Fact]
    public void Reads_a_well_formed_ledger() => Assert.Equal(3, Read(Good).Ledger.Anchors.Length);

    [Theory]
    [InlineData("\"title\":", "\"title\"", "3:1", "it is not JSON (line 3)")]
    [InlineData("\"kind\":\"section\",", "\"kind\":\"section\"", "16:1", "it is not JSON (line 16)")]
    [InlineData("\"format\":1", "\"format\":0", "1:1", "it does not have format 2")]
    [InlineData("\"format\":1", "\"format\":2", "1:1", "“digest” is missing")]
    [InlineData("\"format\":1", "\"format\":1.5", "1:1", "“format” is not a whole number")]
    [InlineData("\"format\":1", "\"format\":\"1\"", "1:1", "“format” is not a whole number")]
    [InlineData("\"format\":1,\n", "", "1:1", "“format” is missing")]
    [InlineData("\"title\":\"On Tea\",\n", "", "1:1", "“title” is missing")]
    [InlineData("\"title\":\"On Tea\"", "\"title\":7", "1:1", "“title” is not a text")]
    [InlineData("\"gone\":[", "\"gne\":[", "1:1", "“gone” is not a list")]
    [InlineData("\"before\":[]", "\"before\":{}", "1:1", "“before” is not a list")]
    [InlineData("\"release\":1", "\"release\":2147483648", "1:1", "“release” is not a whole number")]
    [InlineData("\"release\":1", "\"number\":1", "1:1", "“release” is missing")]
    [InlineData("\"at\":1,", "", "1:1", "“at” is missing")]
    [InlineData("\"id\":\"s-tea333\",", "", "1:1", "“id” is missing")]
    public void Reports_a_file_that_is_not_a_ledger(string before, string after, string place, string sentence) =>
        AssertMalformed(before, after, place, sentence);

    [Theory]
    [InlineData("\"route\":\"/\",", "", "21:7", "“route” is missing")]
    [InlineData("\"level\":1,", "", "16:7", "“level” is missing")]
    [InlineData("\"level\":1,", "\"level\":\"1\",", "16:7", "“level” is not a whole number")]
    [InlineData("\"level\":1,", "\"level\":0,", "16:7", "“h-leaves” is a section of level 0 with the slug “leaves”")]
    [InlineData(
        "\"slug\":\"leaves\"",
        "\"slug\":\"Leaves\"",
        "16:7",
        "“h-leaves” is a section of level 1 with the slug “Leaves”"
    )]
    [InlineData("\"page\":true,", "", "16:7", "“page” is missing")]
    [InlineData("\"page\":true", "\"page\":1", "16:7", "“page” is not true or false")]
    [InlineData("\"number\":\"1.\"", "\"number\":1", "16:7", "“number” is not a text")]
    [InlineData("\"kind\":\"section\"", "\"kind\":\"chapter\"", "16:7", "“h-leaves” has the kind “chapter”")]
    [InlineData("\"form\":\"quotation\"", "\"form\":\"verse\"", "17:7", "“p-tea222” has the form “verse”")]
    [InlineData(
        "\"styles\":[[0,3,1]]",
        "\"styles\":[[0,3]]",
        "17:7",
        "“p-tea222” has a style that is not a list of three numbers"
    )]
    [InlineData(
        "\"styles\":[[0,3,1]]",
        "\"styles\":[7]",
        "17:7",
        "“p-tea222” has a style that is not a list of three numbers"
    )]
    [InlineData(
        "\"styles\":[[0,3,1]]",
        "\"styles\":[[11,3,1]]",
        "17:7",
        "“p-tea222” has a style that does not fit its text"
    )]
    [InlineData(
        "\"styles\":[[0,3,1]]",
        "\"styles\":[[0,2147483647,1]]",
        "17:7",
        "“p-tea222” has a style that does not fit its text"
    )]
    [InlineData(
        "\"styles\":[[0,3,1]]",
        "\"styles\":[[4,2,1],[0,3,1]]",
        "17:7",
        "“p-tea222” has a style that does not fit its text"
    )]
    [InlineData(
        "\"styles\":[[0,3,1]]",
        "\"styles\":[[0,3,16]]",
        "17:7",
        "“p-tea222” has a style that does not fit its text"
    )]
    [InlineData(
        "\"/study/#leaf\"",
        "\"/study/#leaf/\"",
        "16:7",
        "“h-leaves” has the address “/study/#leaf/”, which is not the address of a page or of a place on it"
    )]
    [InlineData(
        "\"/study/#leaf\"",
        "null",
        "16:7",
        "“h-leaves” has the address “”, which is not the address of a page or of a place on it"
    )]
    [InlineData(
        "\"route\":\"/\"",
        "\"route\":\"/../\"",
        "21:7",
        "“s-tea444” has the address “/../”, which is not the address of a page or of a place on it"
    )]
    [InlineData(
        "\"route\":\"/\"",
        "\"route\":\"//tea.example/\"",
        "21:7",
        "“s-tea444” has the address “//tea.example/”, which is not the address of a page or of a place on it"
    )]
    [InlineData(
        "\"changed\":\"2026-01-01\"}\n],",
        "\"changed\":\"today\"}\n],",
        "18:7",
        "“s-tea333” has the date “today”"
    )]
    [InlineData("\"changed\":\"2026-01-01\"}\n],", "\"changed\":20260101}\n],", "18:7", "“changed” is not a text")]
    [InlineData(
        "\"retired\":\"2026-02-01\"",
        "\"retired\":\"2026-02-30\"",
        "21:7",
        "“s-tea444” has the date “2026-02-30”"
    )]
    public void Reports_the_line_with_the_fault(string before, string after, string place, string sentence) =>
        AssertMalformed(before, after, place, sentence);

    [Theory]
    [InlineData("\"id\":\"s-tea333\"", "\"id\":\"s-tea444\"", "21:7", "it contains “s-tea444” twice")]
    [InlineData("\"id\":\"s-tea444\"", "\"id\":\"h-tea444\"", "21:7", "“h-tea444” is not the id of a sentence")]
    [InlineData("\"id\":\"s-tea444\"", "\"id\":\"s-Tea444\"", "21:7", "“s-Tea444” is not the id of a sentence")]
    [InlineData("\"id\":\"s-tea444\"", "\"id\":\"s-../tea\"", "21:7", "“s-../tea” is not the id of a sentence")]
    [InlineData("\"id\":\"s-tea444\"", "\"id\":\"\"", "21:7", "“” is not the id of a sentence")]
    [InlineData(
        "\"to\":\"s-tea333\"",
        "\"to\":\"s-tea555\"",
        "21:7",
        "“s-tea444” leads to “s-tea555”, which it does not contain"
    )]
    [InlineData(
        "\"to\":\"s-tea333\"",
        "\"to\":\"s-tea444\"",
        "21:7",
        "“s-tea444” leads to “s-tea444”, which it does not contain"
    )]
    [InlineData(
        ",\"retired\":\"2026-02-01\",\"to\":\"s-tea333\"",
        "",
        "21:7",
        "“s-tea444” is gone, but “retired” is missing"
    )]
    [InlineData(
        "{\"id\":\"p-tea222\",\"kind\":\"paragraph\",\"route\":\"/sections/leaves/\",\"form\":\"quotation\",\"styles\":[[0,3,1]],\"text\":\"Tea is grown.\",\"first\":\"2026-01-01\",\"changed\":\"2026-02-01\"},\n",
        "",
        "17:7",
        "“s-tea333” is not in a paragraph"
    )]
    [InlineData(
        "\"date\":\"2026-02-01\",\"before\"",
        "\"date\":\"1 February\",\"before\"",
        "6:9",
        "“1 February” is not a date"
    )]
    [InlineData("\"date\":\"2026-01-15\"", "\"date\":\"2026-1-15\"", "13:9", "“2026-1-15” is not a date")]
    [InlineData("\"release\":1}", "\"release\":3}", "12:1", "it does not contain the release of an edition")]
    [InlineData(
        "\"release\":1}",
        "\"release\":1},\n{\"date\":\"2026-01-15\",\"release\":2}",
        "13:9",
        "two editions have the name “2026-01-15”"
    )]
    [InlineData("\"at\":1,\"take\":1", "\"at\":3,\"take\":1", "6:2", "the release of 2026-02-01 cannot be undone")]
    [InlineData(
        "\"at\":1,\"take\":1",
        "\"at\":2147483647,\"take\":2147483647",
        "6:2",
        "the release of 2026-02-01 cannot be undone"
    )]
    [InlineData("\"at\":1,\"take\":1", "\"at\":-1,\"take\":1", "6:2", "the release of 2026-02-01 cannot be undone")]
    [InlineData(
        "\"at\":1,\"take\":1",
        "\"at\":1,\"take\":0",
        "17:7",
        "it contains “p-tea222” twice before the release of 2026-02-01"
    )]
    [InlineData("\"at\":1,\"take\":1", "\"at\":0,\"take\":2", "17:7", "“p-tea222” is before any section")]
    public void Reports_lines_that_contradict_each_other(string before, string after, string place, string sentence) =>
        AssertMalformed(before, after, place, sentence);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("{\"format\":1,\"title\":\"\\ud800\",\"anchors\":[],\"gone\":[],\"releases\":[],\"editions\":[]}")]
    [InlineData("{\"format\":1,\"title\":\"Tea\",\"anchors\":[7],\"gone\":[],\"releases\":[],\"editions\":[]}")]
    [InlineData("{\"format\":1,\"title\":\"Tea\",\"anchors\":[],\"gone\":[],\"releases\":[null],\"editions\":[]}")]
    public void Refuses_any_other_file(string text)
    {
        var (ledger, found) = Read(text);
        Assert.Same(Ledger.Empty, ledger);
        Assert.Equal(("ledger-malformed", 1), (Assert.Single(found).Code, found[0].Span!.Value.Position.Line));
    }

    [Fact]
    public void Refuses_a_file_that_is_nested_too_deep() =>
        Assert.Equal("ledger-malformed", Assert.Single(Read(new string('[', 100_000)).Found).Code);

    private static void AssertMalformed(string before, string after, string place, string sentence)
    {
        var parts = Good.ReplaceLineEndings("\n").Split(before);
        Assert.Equal(2, parts.Length);
        var (ledger, found) = Read(string.Join(after, parts));
        Assert.Same(Ledger.Empty, ledger);
        Assert.Equal(
            ("ledger-malformed", $"{Ledger.Path}:{place}", $"The ledger of anchors cannot be read: {sentence}."),
            (Assert.Single(found).Code, found[0].Span.ToString(), found[0].Message)
        );
        Assert.Equal(
            "only the tool writes this file: take it back from git: `git checkout -- input/anchors.lock.json`",
            found[0].Hint
        );
    }

    private static (Ledger Ledger, IReadOnlyList<Diagnostic> Found) Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        return (LedgerReader.Read(new SourceText(Ledger.Path, text), diagnostics), diagnostics.ToSorted(strict: false));
    }
}
