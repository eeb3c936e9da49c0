using System.Text.Json.Nodes;
using AfPakSite.Diagnostics;
using AfPakSite.Schemas;
using AfPakSite.Theme;

namespace AfPakSite.Tests.Schemas;

/// <summary>The JSON Schemas of the input's files.</summary>
public sealed class SchemaTests
{
    private static readonly SchemaFile[] Files =
    [
        .. SchemaFile.All(SmallSite.RealSite.Site.Settings.Kinds, WordFiles.Read),
    ];

    public static TheoryData<string> Names => [.. Files.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Are_in_the_input_as_the_command_writes_them(string name)
    {
        var path = Repository.PathOf("input", ".schemas", $"{name}.json");
        var schema = SchemaWriter.Write(File(name));
        if (Goldens.AreUpdated)
            System.IO.File.WriteAllText(path, schema);
        Assert.Equal(schema, System.IO.File.ReadAllText(path));
    }

    /// <summary>A reader knows each key of its schema, and no other.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Have_the_keys_that_their_readers_know(string name)
    {
        var file = File(name);
        var schema = JsonNode.Parse(SchemaWriter.Write(file))!;
        var mapping = file.Form == SchemaForm.List ? schema["items"]! : schema;
        var keys = mapping["properties"]!.AsObject().Select(property => property.Key).ToList();
        Assert.NotEmpty(keys);
        Assert.Equal(["zzzzzzzzzz"], UnknownIn(file, keys.Append("zzzzzzzzzz")));
    }

    [Fact]
    public void Require_what_their_readers_always_require()
    {
        Assert.Equal(["evidence", "head"], Required("heads"));
        Assert.Equal(["date", "evidence", "id", "title"], Required("timeline"));
        Assert.Equal(["language", "study", "title", "url"], Required("site"));
        Assert.Equal(["evidence", "kind", "name", "summary"], Required("entry-actors"));
        // A term has evidence or is expanded by the site; a definition, an expansion, or another term.
        Assert.Equal(["term"], Required("glossary"));
    }

    [Fact]
    public void Are_named_by_the_files_of_the_real_input()
    {
        foreach (var file in Files.Where(file => file.Form != SchemaForm.FrontMatter))
        {
            var path = Repository.PathOf(file.Files.Split('/'));
            var schema = Path.GetRelativePath(
                Path.GetDirectoryName(path)!,
                Repository.PathOf("input", ".schemas", $"{file.Name}.json")
            );
            Assert.StartsWith(
                $"# yaml-language-server: $schema={schema.Replace('\\', '/')}\n",
                System.IO.File.ReadAllText(path),
                StringComparison.Ordinal
            );
        }
    }

    private static IEnumerable<string> Required(string name)
    {
        var schema = JsonNode.Parse(SchemaWriter.Write(File(name)))!;
        return (File(name).Form == SchemaForm.List ? schema["items"]! : schema)["required"]!
            .AsArray()
            .Select(key => key!.GetValue<string>());
    }

    private static IEnumerable<string> UnknownIn(SchemaFile file, IEnumerable<string> keys)
    {
        var text = string.Join('\n', keys.Select(key => $"{key}: "));
        var diagnostics = new DiagnosticBag();
        file.Read(
            new(
                "input/sample",
                file.Form switch
                {
                    SchemaForm.List => $"- {text.Replace("\n", "\n  ")}\n",
                    SchemaForm.FrontMatter => $"---\n{text}\n---\n",
                    _ => $"{text}\n",
                }
            ),
            diagnostics
        );
        return diagnostics
            .ToSorted(strict: false)
            .Where(found => found.Kind == Catalog.YamlUnknownKeyKind)
            .Select(found => found.Span!.Value.Text);
    }

    private static SchemaFile File(string name) => Files.Single(file => file.Name == name);
}
