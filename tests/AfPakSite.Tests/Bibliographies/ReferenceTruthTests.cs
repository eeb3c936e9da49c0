using AfPakSite.Bibliographies;

namespace AfPakSite.Tests.Bibliographies;

/// <summary>
/// Measures how well entries of reference lists are read. Each file in <c>Truth</c> has entries in one style; below each
/// entry are its fields, one a line.
/// </summary>
public sealed class ReferenceTruthTests
{
    private const int Fewest = 300;

    private static readonly Lazy<List<EntryResult>> Results = new(() =>
        [
            .. Directory
                .EnumerateFiles(Repository.PathOf("tests", "AfPakSite.Tests", "Bibliographies", "Truth"), "*.txt")
                .Order(StringComparer.Ordinal)
                .SelectMany(file =>
                    File.ReadAllText(file)
                        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
                        .Select(block => Measure(Path.GetFileNameWithoutExtension(file), block))
                ),
        ]
    );

    private static readonly Dictionary<string, string> Names = new()
    {
        ["container-title"] = "container",
        ["publisher-place"] = "place",
        ["number"] = "report",
    };

    [Fact]
    public void Lists_entries_in_all_styles()
    {
        Assert.InRange(Results.Value.Count, Fewest, int.MaxValue);
        Assert.Equal(7, Results.Value.Select(entry => entry.Style).Distinct().Count());
    }

    [Fact]
    public void Reads_the_fields_of_entries()
    {
        var fields = Results.Value.SelectMany(entry => entry.Fields).GroupBy(field => field.Name).ToList();
        var whole = Results.Value.Count(entry => entry.Fields.All(field => field.IsRight));
        var report = string.Join(
            '\n',
            fields
                .OrderBy(field => field.Key, StringComparer.Ordinal)
                .Select(field => $"{field.Key}: {field.Count(one => one.IsRight)} of {field.Count()}")
                .Append($"whole entries: {whole} of {Results.Value.Count}")
                .Concat(
                    Results
                        .Value.SelectMany(entry => entry.Fields.Select(field => (entry.Text, Field: field)))
                        .Where(pair => !pair.Field.IsRight)
                        .Select(pair => $"{pair.Text}\n  {pair.Field}")
                )
        );
        TestContext.Current.TestOutputHelper!.WriteLine(report);
        Assert.True(whole >= 0.95 * Results.Value.Count, report);
        Assert.All(fields, field => Assert.True(field.Count(one => one.IsRight) >= 0.95 * field.Count(), report));
    }

    /// <summary>The one piece that no field has is the page that a note cites.</summary>
    [Fact]
    public void Doubts_no_entry_that_it_reads() =>
        Assert.Equal(
            ["45"],
            Results
                .Value.Where(entry => entry.Fields.All(field => field.IsRight))
                .SelectMany(entry => ReferenceReader.Read(entry.Text).Unread)
        );

    /// <summary>Letters and digits are read, or they are left over.</summary>
    [Fact]
    public void Leaves_over_what_it_does_not_understand() =>
        Assert.Equal(
            ["Hill Press. zzz (qqq) 77 xxx"],
            ReferenceReader.Read("Reed, A. (2001). Tea. Hill Press. zzz (qqq) 77 xxx").Unread
        );

    [Fact]
    public void Reads_no_entry_that_is_longer_than_any() =>
        Assert.Equal("document", ReferenceReader.Read(new string('A', 1_000_000)).Record.Type);

    private static EntryResult Measure(string style, string block)
    {
        var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var wanted = lines
            .Skip(1)
            .Select(line => line.Trim().Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => pair[1]);
        var found = FieldsOf(ReferenceReader.Read(lines[0]));
        return new(
            style,
            lines[0],
            [
                .. wanted
                    .Keys.Union(found.Keys)
                    .Select(name => new FieldResult(
                        name,
                        wanted.GetValueOrDefault(name),
                        found.GetValueOrDefault(name)
                    )),
            ]
        );
    }

    private static Dictionary<string, string> FieldsOf(Reference read)
    {
        var fields = new Dictionary<string, string> { ["type"] = read.Record.Type };
        if (read.Number is { } number)
            fields["number"] = number;
        foreach (var (variable, names) in read.Record.Names)
            fields[variable] = string.Join(
                "; ",
                names.Select(name => name.Literal is { } literal ? $"={literal}" : name.Inverted)
            );
        fields["issued"] = read.Record.Issued is { } date ? date.Text + read.Record.YearSuffix : read.Record.Undated;
        foreach (var (variable, value) in read.Record.Variables)
            fields[Names.GetValueOrDefault(variable, variable)] = value;
        return fields;
    }

    private sealed record EntryResult(string Style, string Text, IReadOnlyList<FieldResult> Fields);

    private sealed record FieldResult(string Name, string? Wanted, string? Found)
    {
        public bool IsRight => Wanted == Found;
    }
}
