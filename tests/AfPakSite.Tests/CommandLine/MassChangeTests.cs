using System.Text.RegularExpressions;
using AfPakSite.Tests.Ledgers;

namespace AfPakSite.Tests.CommandLine;

/// <summary>
/// Accepts studies of which most ids would change: <c>anchors accept</c> stops and names the probable cause.
/// </summary>
public sealed partial class MassChangeTests : IDisposable
{
    private const string Study = "seeds/study.txt";
    private const string Stopped = "error[mass-change]: ";

    private readonly SmallSite bees = SmallSite.Scenario("bees");
    private readonly Shell shell;

    public MassChangeTests() => shell = new Shell(bees).Accept(2026, 1, 1);

    public void Dispose() => shell.Dispose();

    [Fact]
    public void Stops_for_a_hard_wrapped_text_whose_lines_are_not_joined_because_of_a_long_one() =>
        AssertStopped(
            $"{Wrapped(bees[Study])}\nThe bees of the {new string('l', 121)}ong line are not wrapped.",
            "the text is probably hard-wrapped, with sentences that continue on the next line"
        );

    [Fact]
    public void Stops_for_another_text() =>
        AssertStopped(
            SmallSite.Real[Study],
            "the file probably contains another text, which shares few words with the published one"
        );

    [Fact]
    public void Stops_for_another_encoding()
    {
        var french = FrenchSite();
        AssertStopped(Garbled(french[Study]), "the text is probably in another encoding", french);
        AssertStopped(Accent.Replace(french[Study], "?"), "the text is probably in another encoding", french);
    }

    /// <summary>The reader names these encodings, and reads the text all the same.</summary>
    [Theory]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    public void Stops_for_a_file_that_is_not_in_utf_8(string encoding)
    {
        var french = FrenchSite();
        using var other = new Shell(french).Accept(2026, 1, 1);
        var before = other.Ledger;
        var from = System.Text.Encoding.GetEncoding(encoding);
        other.Write(Study, [.. from.GetPreamble(), .. from.GetBytes(french[Study].Replace('’', '\''))]);
        var run = other.Run("anchors", "accept");
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.StartsWith("error[text-not-utf8]: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("anchor-lost", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, other.Ledger);
    }

    [Fact]
    public void Stops_for_a_text_that_lost_its_letters()
    {
        var french = FrenchSite();
        AssertStopped(Accent.Replace(french[Study], "\uFFFD"), "the text is probably in another encoding", french);
    }

    [Fact]
    public void Stops_for_a_text_that_gets_its_letters_back()
    {
        var french = FrenchSite();
        AssertStopped(
            french[Study],
            "the text is probably in another encoding",
            french.With(Study, Accent.Replace(french[Study], "?"))
        );
    }

    [Fact]
    public void Stops_for_missing_numbers() =>
        AssertStopped(
            Number.Replace(bees[Study], ""),
            "numbers are probably missing, so that headings are read as paragraphs or paragraphs as headings"
        );

    [Fact]
    public void Stops_for_numbers_that_were_missing()
    {
        using var other = new Shell(bees.With(Study, Number.Replace(bees[Study], "")).Accept("2026-01-01"));
        other.Write(Study, bees[Study]);
        Assert.Contains("numbers are probably missing", other.Run("anchors", "accept").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Stops_for_a_mass_of_additions_without_a_cause() =>
        AssertStopped(
            bees[Study]
                .Replace(
                    "Acknowledgements\n",
                    $"4. Appendix\n{Additions(60)}Acknowledgements\n",
                    StringComparison.Ordinal
                ),
            "that is more than a third"
        );

    [Fact]
    public void Accepts_an_intended_change()
    {
        shell.Write(
            Study,
            bees[Study]
                .Replace("Acknowledgements\n", $"4. More\n{Additions(60)}Acknowledgements\n", StringComparison.Ordinal)
        );
        Assert.StartsWith("Accepted: ", shell.RunSuccessfully("anchors", "accept", "--yes"), StringComparison.Ordinal);
    }

    [Fact]
    public void Asks_about_lost_anchors_even_if_the_change_is_intended()
    {
        shell.Write(Study, SmallSite.Real[Study]);
        var run = shell.Run("anchors", "accept", "--yes");
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.StartsWith("error[anchor-lost]: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Stopped, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Accepts_the_first_release_of_any_text()
    {
        using var first = new Shell(bees.With(Study, Wrapped(bees[Study])));
        Assert.Equal(0, first.Run("anchors", "accept").Code);
    }

    [Fact]
    public void Accepts_three_new_sentences_in_a_study_of_six_ids()
    {
        using var small = new Shell(SmallSite.Tea).Accept(2026, 1, 1);
        small.Edit("in 1820.", "in 1820. Ships carried it. Nobody paid for it. The planters grew poor.");
        Assert.StartsWith("Accepted: ", small.RunSuccessfully("anchors", "accept"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a list without periods", "sugar\nwillow sheets\npans\nhoney\nwax\n")]
    [InlineData(
        "a passage in another alphabet and “É»”",
        "« LIBERTÉ » : «ÉGALITÉ» et «FRATERNITÉ». Être là, à côté.\n"
    )]
    [InlineData("a chapter of twelve lines", null)]
    public void Accepts_ordinary_additions(string what, string? added)
    {
        Assert.NotEmpty(what);
        var study = bees[Study]
            .Replace(
                "Acknowledgements\n",
                $"4. More\n{added ?? Additions(8)}Acknowledgements\n",
                StringComparison.Ordinal
            );
        shell.Write(Study, study);
        Assert.StartsWith("Accepted: ", shell.RunSuccessfully("anchors", "accept"), StringComparison.Ordinal);
    }

    private void AssertStopped(string study, string cause, SmallSite? site = null)
    {
        using var other = new Shell(site ?? bees).Accept(2026, 1, 1);
        var before = other.Ledger;
        other.Write(Study, study);
        var run = other.Run("anchors", "accept");
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Matches(
            $"error\\[mass-change\\]: Of [0-9,]+ ids, [0-9]+ would be new and [0-9]+ lost: {cause}\\.\n",
            run.Error
        );
        Assert.Contains("`anchors accept --yes` continues", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("anchor-lost", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, other.Ledger);
    }

    /// <summary>The lines of a text, broken at 60 characters.</summary>
    private static string Wrapped(string text) =>
        string.Join(
            '\n',
            text.Split('\n').SelectMany(line => AfPakSite.Text.LineWrap.Of(line, part => part.Length <= 60))
        );

    /// <summary>A text in UTF-8, read as ISO 8859-1.</summary>
    private static string Garbled(string text) =>
        System.Text.Encoding.Latin1.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    private static string Additions(int lines) =>
        string.Concat(
            Enumerable
                .Range(1, lines)
                .Select(line => $"Keeper number {line} of the Vale lost {line * 3} hives that year.\n")
        );

    /// <summary>A site whose study has accents in most words.</summary>
    private static SmallSite FrenchSite()
    {
        var lines = Enumerable
            .Range(1, 12)
            .Select(line => $"Été {line}: là-bas, des éléphants âgés ont été chassés près de l’étang gelé n°{line}.\n");
        return SmallSite.Tea.With(Study, $"{SmallSite.Tea[Study]}\n2. Étés\n{string.Concat(lines)}");
    }

    [GeneratedRegex("[À-ÿ]")]
    private static partial Regex Accent { get; }

    [GeneratedRegex("^[0-9]+(?:\\.[0-9]+)*\\.? (?=[A-Z])", RegexOptions.Multiline)]
    private static partial Regex Number { get; }
}
