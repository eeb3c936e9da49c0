using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Tests.Reading;

public class FieldReaderTests
{
    private static readonly ImmutableArray<(string, int)> Kinds = [("green", 1), ("black", 2)];

    private readonly DiagnosticBag diagnostics = new();

    [Fact]
    public void Text_is_given_with_its_place()
    {
        var name = Fields("kind: green\nname: tea").Text("name");
        Assert.Equal("tea", name.Value);
        Assert.Equal("list.yml:2:7", name.Span.ToString());
        AssertReports();
    }

    [Theory]
    [InlineData("kind: green")]
    [InlineData("kind: green\nname:")]
    [InlineData("kind: green\nname: ''")]
    public void Text_that_is_missing_or_empty_is_reported_at_the_first_key(string yaml)
    {
        Assert.Equal("", Fields(yaml).Text("name").Value);
        AssertReports("yaml-missing-key list.yml:1:1 The key “name” is missing.");
    }

    [Theory]
    [InlineData("name: ' '")]
    [InlineData("name: \"\\t\\u00A0\"")]
    public void Text_of_white_space_is_reported_once_at_its_value(string yaml)
    {
        const string Report = "yaml-missing-key list.yml:1:7 The value of “name” is only white space.";
        Assert.Equal("", Fields(yaml).Text("name").Value);
        Assert.Null(Fields(yaml).OptionalText("name"));
        Assert.Empty(Fields(yaml).Texts("name"));
        Assert.Empty(Fields(yaml).RequiredTexts("name"));
        AssertReports(Report, Report, Report, Report);
    }

    [Fact]
    public void White_space_among_texts_is_reported_and_left_out()
    {
        Assert.Equal(["a", "c"], Fields("names: [a, ' ', c]").Texts("names").Select(name => name.Value));
        AssertReports("yaml-missing-key list.yml:1:12 The value of “names” is only white space.");
    }

    [Fact]
    public void Missing_optional_text_is_null()
    {
        Assert.Null(Fields("kind:").OptionalText("name"));
        Assert.Null(Fields("name:").OptionalText("name"));
        AssertReports();
    }

    [Fact]
    public void List_instead_of_a_text_is_reported_once()
    {
        Assert.Equal("", Fields("name: [a, b]").Text("name").Value);
        AssertReports("yaml-wrong-type list.yml:1:7 “name” takes a text, but contains a list.");
    }

    [Fact]
    public void Texts_are_a_list_or_one()
    {
        Assert.Equal(["a", "b"], Fields("names: [a, b]").Texts("names").Select(name => name.Value));
        Assert.Equal(["a"], Fields("names: a").Texts("names").Select(name => name.Value));
        Assert.Empty(Fields("names:").Texts("names"));
        Assert.Empty(Fields("kind: green").Texts("names"));
        AssertReports();
    }

    [Fact]
    public void Mapping_among_texts_is_reported_and_left_out()
    {
        Assert.Equal(["a", "c"], Fields("names: [a, {b: x}, c]").Texts("names").Select(name => name.Value));
        AssertReports("yaml-wrong-type list.yml:1:12 “names” takes a text, but contains keys with values.");
    }

    [Fact]
    public void Choice_is_one_of_its_words()
    {
        Assert.Equal(2, Fields("kind: black").Choice("kind", Kinds));
        Assert.Equal(1, Fields("name: tea").Choice("kind", Kinds, required: false));
        AssertReports();
    }

    [Fact]
    public void Unknown_word_is_reported_with_a_suggestion()
    {
        Assert.Equal(1, Fields("kind: blakc").Choice("kind", Kinds));
        AssertReports("yaml-unknown-word list.yml:1:7 “kind” cannot be “blakc”.");
        Assert.Equal("did you mean “black”?", diagnostics.ToSorted(strict: false)[0].Hint);
    }

    [Theory]
    [InlineData("size: 3", 3)]
    [InlineData(
        "size: 0",
        7,
        "yaml-wrong-type list.yml:1:7 “size” takes a whole number from 1 to 9, but contains “0”."
    )]
    [InlineData(
        "size: many",
        7,
        "yaml-wrong-type list.yml:1:7 “size” takes a whole number from 1 to 9, but contains “many”."
    )]
    [InlineData("name: tea", 7)]
    public void Number_is_between_its_bounds(string yaml, int number, params string[] reports)
    {
        Assert.Equal(number, Fields(yaml).Number("size", 1, 9, 7));
        AssertReports(reports);
    }

    [Fact]
    public void Mappings_in_a_list_are_fields_each()
    {
        Assert.Equal(
            ["a", "b"],
            Fields("items: [{name: a}, x, {name: b}]").FieldsOfEach("items").Select(fields => fields.Text("name").Value)
        );
        AssertReports("yaml-wrong-type list.yml:1:20 Each item of “items” takes keys with values, but contains “x”.");
    }

    [Fact]
    public void Key_that_nobody_asked_for_is_reported()
    {
        var fields = Fields("name: tea\nknid: green");
        fields.Text("name");
        fields.OptionalText("kind");
        fields.Close();
        AssertReports("yaml-unknown-key list.yml:2:1 The key “knid” is not known here.");
    }

    [Fact]
    public void Misspelled_key_that_must_be_there_is_read_as_the_one_that_was_meant()
    {
        var fields = Fields("nmae: tea");
        Assert.Equal("tea", fields.Text("name").Value);
        fields.Close();
        AssertReports("yaml-unknown-key list.yml:1:1 The key “nmae” is not known here.");
    }

    [Fact]
    public void Misspelled_expected_key_is_read()
    {
        Assert.Null(Fields("knid: green").OptionalText("kind"));
        Assert.Equal("green", Fields("knid: green").Expect("kind").OptionalText("kind")?.Value);
        Assert.Null(Fields("name: tea").Expect("kind", "name").OptionalText("kind"));
    }

    [Theory]
    [InlineData("names: a", 1)]
    [InlineData("names: [a, b]", 2)]
    [InlineData("names: []", 0, "yaml-missing-key list.yml:1:1 The key “names” is missing.")]
    [InlineData("names:", 0, "yaml-missing-key list.yml:1:1 The key “names” is missing.")]
    [InlineData("kind: green", 0, "yaml-missing-key list.yml:1:1 The key “names” is missing.")]
    public void Missing_required_texts_are_reported(string yaml, int count, params string[] reports)
    {
        Assert.Equal(count, Fields(yaml).RequiredTexts("names").Length);
        AssertReports(reports);
    }

    [Fact]
    public void Nothing_is_neither_a_mapping_nor_a_list()
    {
        var source = new SourceText("list.yml", "");
        Assert.Null(FieldReader.Of(null, source.Whole, new YamlHolder.File(), diagnostics));
        Assert.Empty(FieldReader.Items(null, source.Whole, new YamlHolder.File(), diagnostics));
        AssertReports(
            "yaml-wrong-type list.yml:1:1 “list.yml” takes a list, but is empty.",
            "yaml-wrong-type list.yml:1:1 “list.yml” takes keys with values, but is empty."
        );
    }

    private FieldReader Fields(string yaml)
    {
        var source = new SourceText("list.yml", yaml);
        return FieldReader.Of(
            YamlReader.Read(source.Whole, diagnostics),
            source.Whole,
            new YamlHolder.File(),
            diagnostics
        )!;
    }

    private void AssertReports(params string[] reports) =>
        Assert.Equal(
            reports,
            diagnostics
                .ToSorted(strict: false)
                .Select(diagnostic => $"{diagnostic.Code} {diagnostic.Span} {diagnostic.Message}")
        );
}
