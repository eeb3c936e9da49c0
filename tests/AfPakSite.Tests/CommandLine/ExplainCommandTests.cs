using System.Reflection;
using AfPakSite.CommandLine;
using AfPakSite.Diagnostics;
using AfPakSite.Tests.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Tests.CommandLine;

/// <summary>The command <c>explain</c>.</summary>
public sealed class ExplainCommandTests
{
    [Fact]
    public void Shows_the_meaning_an_example_and_the_report()
    {
        var (code, output, _) = Run("explain", "page-dead");
        Assert.Equal(0, code);
        Assert.Equal(
            """
            error[page-dead]

            A link leads to a page that does not exist. It is an error: nothing is published.

            An example:

            input/pages/about.md:
                ---
                title: About
                description: About.
                ---
                [Actors](/actor/)

            The program reports, with a hint of what to do:

            error[page-dead]: The page “/actor/” does not exist.
             --> input/pages/about.md:5:1
              |
            5 | [Actors](/actor/)
              | ^^^^^^^^^^^^^^^^^
            hint: did you mean “/actors/”?

            """,
            output
        );
    }

    [Fact]
    public void Has_the_example_of_every_kind_in_the_catalog() =>
        Assert.All(
            DiagnosticKinds.All,
            kind =>
            {
                var output = Run("explain", kind.Code).Output;
                Assert.Contains($"\n\n{kind.Summary} It is a", output);
                Assert.Contains(
                    GalleryFile.All.Single(file => file.Code == kind.Code).Cases[0].Print(kind.Code).TrimEnd(),
                    output
                );
                Assert.Contains("hint: ", output);
            }
        );

    [Fact]
    public void Lists_all_codes_without_one()
    {
        var (code, output, _) = Run("explain");
        Assert.Equal(0, code);
        Assert.Equal(
            DiagnosticKinds
                .All.Select(kind => kind.Code)
                .Concat(KindsOfCommands.Select(kind => kind.Code))
                .Order(StringComparer.Ordinal),
            output.TrimEnd().Split('\n').Select(line => line[9..].Split(' ')[0])
        );
    }

    [Fact]
    public void Has_an_example_and_a_remedy_of_every_kind_of_the_command_line()
    {
        Assert.NotEmpty(KindsOfCommands);
        Assert.All(
            KindsOfCommands,
            kind =>
            {
                var output = Run("explain", kind.Code).Output;
                Assert.Contains("\n\nAn example:\n\n", output);
                Assert.Matches("hint: |\n\nWhat to do:\n\n[A-Z]", output);
                Assert.True(
                    kind == Refusal.Kind || output.Contains($"\n\n{JsonText.Word(kind.Severity)}[{kind.Code}]: ")
                );
            }
        );
    }

    /// <summary>As a report or its author writes it.</summary>
    [Theory]
    [InlineData("error[page-dead]")]
    [InlineData("error[page-dead]:")]
    [InlineData("Page-Dead")]
    [InlineData("page-dead:")]
    public void Finds_the_code_in_words_of_a_report(string words) =>
        Assert.Equal(Run("explain", "page-dead"), Run("explain", words));

    [Fact]
    public void Knows_the_kinds_of_the_command_line() =>
        Assert.StartsWith("error[site-shrank]\n\n", Run("explain", "site-shrank").Output);

    [Theory]
    [InlineData("page-deda", "“page-deda” is not the code of a diagnostic: did you mean “page-dead”?\n")]
    [InlineData("zzz", "“zzz” is not the code of a diagnostic: `explain` without a code lists all.\n")]
    public void Proposes_the_code_that_was_meant(string code, string sentence) =>
        Assert.Equal((2, "", sentence), Run("explain", code));

    /// <summary>The kinds that the catalog does not contain, wherever the program declares them.</summary>
    private static IEnumerable<DiagnosticKind> KindsOfCommands =>
        typeof(CommandLineApp)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(declared => declared.FieldType == typeof(DiagnosticKind))
            .Select(declared => (DiagnosticKind)declared.GetValue(null)!)
            .Except(DiagnosticKinds.All);

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLineApp.Run(arguments, new(output, error, folder.Location));
        return (code, output.ToString(), error.ToString());
    }
}
