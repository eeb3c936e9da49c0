using AfPakSite.Diagnostics;

namespace AfPakSite.Tests.Diagnostics;

/// <summary>The report that people read, character for character.</summary>
public sealed class TextReportTests
{
    [Fact]
    public void Shows_the_line_with_carets_under_the_fault() =>
        Assert.Equal(
            """
            error[evidence-not-in-study]: No sentence of the study holds “Doha Acord of 2020”.
             --> input/timeline.yml:41:15
               |
            41 |     evidence: "Doha Acord of 2020"
               |               ^^^^^^^^^^^^^^^^^^^^
            hint: the nearest is “Doha Accord of 2020” in §5.1 (seeds/study.txt:27).

            1 error

            """,
            TextReport.Write([Faults.Evidence], color: false)
        );

    [Fact]
    public void Prints_no_arrow_if_a_fault_has_no_file() =>
        Assert.Equal(
            """
            error[file-missing]: The file “input/site.yml” is missing.
            hint: it holds the settings

            1 error

            """,
            TextReport.Write([Faults.NoSettings], color: false)
        );

    [Fact]
    public void Leaves_no_space_at_the_end_of_an_empty_line() =>
        Assert.Equal(
            """
            warning[file-unread]: Nothing reads the file “input/glosary.yml”.
             --> input/glosary.yml:1:1
              |
            1 |
              | ^

            1 warning

            """,
            TextReport.Write([Faults.Unread], color: false)
        );

    [Fact]
    public void Counts_errors_and_warnings()
    {
        Assert.EndsWith(
            "\n\n2 errors, 1 warning\n",
            TextReport.Write([Faults.NoSettings, Faults.Evidence, Faults.Unread], color: false)
        );
        Assert.EndsWith("\n\n2 warnings\n", TextReport.Write([Faults.Unread, Faults.Unread], color: false));
    }

    [Fact]
    public void Is_empty_without_diagnostics() => Assert.Equal("", TextReport.Write([], color: false));

    [Fact]
    public void Colors_by_severity() =>
        Assert.Equal(
            """
            E[33mwarning[file-unread]E[0m: E[1mNothing reads the file “input/glosary.yml”.E[0m
             E[34m-->E[0m input/glosary.yml:1:1
            E[34m  |E[0m
            E[34m1 |E[0m
            E[34m  |E[0m E[33m^E[0m

            E[31merror[file-missing]E[0m: E[1mThe file “input/site.yml” is missing.E[0m
            hint: it holds the settings

            1 error, 1 warning

            """,
            TextReport.Write([Faults.Unread, Faults.NoSettings], color: true).Replace('\e', 'E')
        );

    [Fact]
    public void Widens_tabs_and_keeps_carets_under_wide_and_combined_letters()
    {
        Assert.Equal(
            ["1 |     茶    x: e\u0301", $"  | {new string(' ', 13)}^"],
            ExcerptOf("\t茶\tx: e\u0301\n", "e\u0301")
        );
        Assert.Equal(["1 | 茶 🍵 b", "  | ^^^^^"], ExcerptOf("茶 🍵 b\n", "茶 🍵"));
    }

    [Fact]
    public void Replaces_control_characters_that_a_terminal_would_obey()
    {
        var report = TextReport.Write([Faults.At("input/\e[2J.yml", "a: \e[31m\u202Eb\u0007\r\n", "b")], color: false);
        Assert.Contains("input/␛[2J.yml:1:10\n", report);
        Assert.Contains("1 | a: ␛[31m\uFFFDb␇\n", report);
        Assert.DoesNotContain('\e', report);
    }

    [Fact]
    public void Marks_the_first_line_of_a_fault_of_several() =>
        Assert.Equal(["1 | ab: \"c", "  |     ^^"], ExcerptOf("ab: \"c\nd\"\n", "\"c\nd\""));

    [Fact]
    public void Marks_the_place_behind_the_last_letter_of_a_line() =>
        Assert.Equal(["1 | ab", "  |   ^"], ExcerptOf("ab\n", "\n"));

    [Fact]
    public void Cuts_a_long_line_around_the_fault()
    {
        var lines = ExcerptOf(new string('a', 1900) + "HERE" + new string('b', 1900), "HERE");
        Assert.Equal($"1 | …{new string('a', 77)}HERE{new string('b', 77)}…", lines[0]);
        Assert.Equal($"  | {new string(' ', 78)}^^^^", lines[1]);
    }

    [Fact]
    public void Shortens_a_long_line_on_one_side_if_the_fault_is_at_an_end()
    {
        Assert.Equal($"1 | HERE{new string('b', 154)}…", ExcerptOf("HERE" + new string('b', 1900), "HERE")[0]);
        Assert.Equal($"1 | …{new string('a', 154)}HERE", ExcerptOf(new string('a', 1900) + "HERE", "HERE")[0]);
    }

    [Fact]
    public void Shortens_a_fault_that_is_longer_than_a_line()
    {
        var lines = ExcerptOf("a" + new string('b', 400), new string('b', 400));
        Assert.Equal($"1 | …{new string('b', 158)}…", lines[0]);
        Assert.Equal($"  |  {new string('^', 158)}", lines[1]);
    }

    [Fact]
    public void Leaves_a_line_of_160_letters_whole() =>
        Assert.Equal($"1 | {new string('a', 159)}B", ExcerptOf(new string('a', 159) + "B", "B")[0]);

    /// <summary>The line of the file and the line of carets.</summary>
    private static string[] ExcerptOf(string content, string words) =>
        TextReport.Write([Faults.At("a.yml", content, words)], color: false).Split('\n')[3..5];
}
