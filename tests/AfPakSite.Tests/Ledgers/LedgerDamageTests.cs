using System.Text.RegularExpressions;
using AfPakSite.Ledgers;
using AfPakSite.Tests.CommandLine;

namespace AfPakSite.Tests.Ledgers;

/// <summary>Damages the ledger's file: nothing is read, and the message says where the damage is and what to do.</summary>
public sealed partial class LedgerDamageTests
{
    private const string Head = "its content does not match its digest, so it was edited";
    private const string Past = "what was before the release of 2026-02-01 does not match its digest, so it was edited";

    private static readonly string Bees = BeesLedger.Text;

    [Theory]
    [InlineData("\"text\":\"Was it?\"", "\"text\":\"Is it?\"", Head)]
    [InlineData("\"slug\":\"the-hive\"", "\"slug\":\"a-hive\"", Head)]
    [InlineData("\"number\":\"1.\"", "\"number\":\"2.\"", Head)]
    [InlineData("\"route\":\"/sections/the-hive/\"", "\"route\":\"/sections/a-hive/\"", Head)]
    [InlineData("\"slug\":\"the-hive\",\"page\":true", "\"slug\":\"the-hive\"", Head)]
    [InlineData("\"form\":\"quotation\"", "\"form\":\"code\"", Head)]
    [InlineData("\"styles\":[[5,5,1]]", "\"styles\":[[5,5,2]]", Head)]
    [InlineData("\"title\":\"Keeping Bees in the Vale\"", "\"title\":\"Keeping Bees\"", Head)]
    [InlineData("\"text\":\"Queens were exchanged", "\"text\":\"Bees were exchanged", Head)]
    [InlineData("\"to\":\"p-5y4xg7\"", "\"to\":\"p-2zdty9\"", Head)]
    [InlineData(",\"to\":\"p-5y4xg7\"", "", Head)]
    [InlineData("\"id\":\"s-8744yc\"", "\"id\":\"s-222222\"", Head)]
    [InlineData(
        "\"id\":\"s-8744yc\",\"text\"",
        "\"id\":\"s-8744yc\",\"first\":\"2026-01-01\",\"changed\":\"2026-02-01\",\"text\"",
        Head
    )]
    [InlineData(
        "{\"date\":\"2026-02-01\",\"previous\"",
        "{\"date\":\"2026-02-02\",\"previous\"",
        "the edition of 2026-02-01 shows the release of 2026-02-02, which is later"
    )]
    [InlineData("{\"date\":\"2026-01-01\"}", "{\"date\":\"2026-01-02\"}", Head)]
    [InlineData("\"date\":\"2026-01-15\",\"release\":1", "\"date\":\"2026-01-16\",\"release\":1", Head)]
    [InlineData("\"date\":\"2026-02-01\",\"release\":2", "\"date\":\"2026-02-01\",\"release\":1", Head)]
    [InlineData("\"title\":\"Keeping Bees in the Vale: Hives", "\"title\":\"Keeping Wasps in the Vale: Hives", Past)]
    [InlineData("\"text\":[13,6,\"\"]", "\"text\":[13,5,\"\"]", Head)]
    [InlineData("\"after\":\"s-shctkr\"", "\"after\":\"s-cpxa3d\"", Head)]
    [InlineData(
        "\"before\":[\n{\"id\":\"p-rnsfys\",\"after\":\"s-arqddh\"},\n",
        "\"before\":[\n",
        "“route” is missing"
    )]
    [InlineData(
        "\"release\":1,\"digest\":\"",
        "\"release\":2,\"digest\":\"",
        "the edition of 2026-01-15 shows the release of 2026-02-01, which is later"
    )]
    public void Refuses_an_edited_line(string before, string after, string sentence) =>
        AssertRefused(Changed(before, after), sentence);

    [Fact]
    public void Refuses_an_emptied_list()
    {
        AssertRefused(Emptied("gone"), "“p-rnsfys” was in the study, and is neither in it nor gone");
        AssertRefused(Emptied("releases"), "it contains anchors, but no release");
        AssertRefused(Emptied("editions"), Head);
        AssertRefused(Emptied("anchors"), null);
    }

    [Fact]
    public void Refuses_swapped_ids()
    {
        var swapped = Bees.Replace("s-8744yc", "s-swapped", StringComparison.Ordinal)
            .Replace("s-v6d9xz", "s-8744yc", StringComparison.Ordinal)
            .Replace("s-swapped", "s-v6d9xz", StringComparison.Ordinal);
        AssertRefused(swapped, Head);
    }

    [Fact]
    public void Refuses_an_edition_with_the_digest_of_another_text()
    {
        var digests = Digest.Matches(Bees[Bees.IndexOf("\"editions\"", StringComparison.Ordinal)..]);
        AssertRefused(Bees.Replace(digests[0].Value, digests[1].Value, StringComparison.Ordinal), Head);
    }

    [Theory]
    [InlineData(
        "\"date\":\"2026-02-01\",\"release\"",
        "\"date\":\"2026-02-01\",\"number\":1,\"release\"",
        "an edition has the number 1, but only those after the first of a day have one, from 2"
    )]
    [InlineData("\"date\":\"2026-02-01\",\"release\"", "\"date\":\"2026-02-01\",\"number\":2,\"release\"", Head)]
    [InlineData(
        "\"date\":\"2026-01-15\",\"release\"",
        "\"date\":\"2026-02-01\",\"number\":2,\"release\"",
        "2026-02-01 is listed after 2026-02-01-2"
    )]
    public void Refuses_a_number_that_the_tool_did_not_give_an_edition(string before, string after, string sentence) =>
        AssertRefused(Changed(before, after), sentence);

    [Theory]
    [InlineData("<<<<<<< HEAD\n")]
    [InlineData("=======\n")]
    [InlineData(">>>>>>> branch\n")]
    public void Recognizes_the_markers_of_git(string marker)
    {
        var lines = Bees.Split('\n');
        var found = LedgerText
            .TryRead(string.Join('\n', lines[..9]) + "\n" + marker + string.Join('\n', lines[9..]))
            .Found;
        var diagnostic = Assert.Single(found);
        Assert.Equal(10, diagnostic.Span!.Value.Position.Line);
        Assert.Contains("conflict markers", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("`anchors merge`", diagnostic.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_property_that_occurs_twice()
    {
        AssertRefused(
            Changed("\"slug\":\"the-hive\"", "\"slug\":\"hive\",\"slug\":\"the-hive\""),
            "an object has “slug” twice"
        );
        AssertRefused(Changed("\"gone\":[\n", "\"gone\":[],\n\"gone\":[\n"), "an object has “gone” twice");
    }

    [Theory]
    [InlineData("\"format\":2,", "\"format\":2,\n\"note\":\"mine\",", "the tool writes no “note”")]
    [InlineData("{\"date\":\"2026-01-01\"}", "{\"date\":\"2026-01-01\",\"note\":1}", "the tool writes no “note”")]
    [InlineData("{\"date\":\"2026-01-01\"}", "{\"date\":\"2026-01-01\",\"added\":[]}", "the tool writes no “added”")]
    [InlineData("{\"date\":\"2026-01-01\"}", "{\"date\":\"2026-01-01\",\"before\":[]}", "the tool writes no “before”")]
    [InlineData(
        "{\"date\":\"2026-01-01\"}",
        "{\"date\":\"2026-01-01\",\"previous\":\"1\"}",
        "the tool writes no “previous”"
    )]
    [InlineData(
        "{\"date\":\"2026-02-01\",\"previous\"",
        "{\"note\":1,\"date\":\"2026-02-01\",\"previous\"",
        "the tool writes no “note”"
    )]
    [InlineData("\"release\":2,", "\"release\":2,\"note\":1,", "the tool writes no “note”")]
    [InlineData("{\"id\":\"s-8744yc\"", "{\"note\":1,\"id\":\"s-8744yc\"", "the tool writes no “note”")]
    [InlineData("\"id\":\"s-8744yc\"", "\"id\":\"s-8744yc\",\"after\":\"\"", "the tool writes no “after”")]
    [InlineData("\"id\":\"s-8744yc\"", "\"id\":\"s-8744yc\",\"to\":\"p-5y4xg7\"", "“retired” is missing")]
    [InlineData("\"id\":\"s-8744yc\"", "\"id\":\"s-8744yc\",\"retired\":null", "“retired” is missing")]
    [InlineData("\"id\":\"s-8744yc\"", "\"id\":\"s-8744yc\",\"decided\":true", "“to” is missing")]
    [InlineData("\"after\":\"s-shctkr\"", "\"after\":\"s-shctkr\",\"to\":\"p-5y4xg7\"", "the tool writes no “to”")]
    public void Refuses_a_property_that_the_tool_does_not_write(string before, string after, string sentence) =>
        AssertRefused(Changed(before, after), sentence);

    [Theory]
    [InlineData("\"text\":[13,6,\"\"]", "\"text\":[1e9,6,\"\"]", "“text” is not a whole number")]
    [InlineData("\"styles\":[[5,5,1]]", "\"styles\":[[5,5,1.5]]", "“styles” is not a whole number")]
    [InlineData("\"text\":\"Was it?\"", "\"text\":\"\\ud800\"", "a value has another type than the tool writes")]
    [InlineData("\"gone\":[\n", "\"gone\":[\n7,\n", "a value has another type than the tool writes")]
    public void Refuses_a_value_of_another_type(string before, string after, string sentence) =>
        AssertRefused(Changed(before, after), sentence);

    [Fact]
    public void Refuses_a_file_of_a_newer_program()
    {
        var diagnostic = Assert.Single(LedgerText.TryRead(Changed("\"format\":2", "\"format\":3")).Found);
        Assert.Equal("update the program: a newer version of it wrote this file", diagnostic.Hint);
    }

    [Theory]
    [InlineData(2026, 1, 31, true)]
    [InlineData(2026, 1, 30, false)]
    public void Refuses_dates_in_the_future(int year, int month, int day, bool isRead)
    {
        var found = LedgerText.TryRead(Bees, new(year, month, day)).Found;
        Assert.Equal(
            isRead ? [] : ["The ledger of anchors cannot be read: the date 2026-02-01 is in the future."],
            found.Select(diagnostic => diagnostic.Message)
        );
    }

    /// <summary>A clock that is a day behind that of the last release makes no release before it.</summary>
    [Fact]
    public void Releases_on_the_day_of_the_last_release_where_the_clock_is_behind_it()
    {
        var site = BeesLedger.Site.Change("seeds/study.txt", "Was it?", "Was it so?").Accept("2026-01-31");
        Assert.Equal("2026-02-01", site.ReadLedger().Releases[^1].Date);
    }

    [Fact]
    public void Publishes_nothing_with_a_damaged_ledger()
    {
        using var shell = new Shell(
            BeesLedger.Site.With(Ledger.Path, Changed("\"text\":\"Was it?\"", "\"text\":\"Is it?\""))
        );
        shell.Today = new(2026, 3, 1);
        foreach (
            var arguments in new string[][]
            {
                ["build"],
                ["build", "--locked"],
                ["anchors", "accept"],
                ["anchors", "status"],
            }
        )
        {
            var run = shell.Run(arguments);
            Assert.Equal(1, run.Code);
            Assert.StartsWith(
                $"error[ledger-malformed]: The ledger of anchors cannot be read: {Head}.\n",
                run.Error,
                StringComparison.Ordinal
            );
        }
        Assert.False(shell.Has("output/index.html"));
    }

    [Fact]
    public void Refuses_each_line_that_is_dropped_repeated_or_moved()
    {
        var lines = Bees.TrimEnd('\n').Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            AssertSameOrRefused([.. lines[..index], .. lines[(index + 1)..]]);
            AssertSameOrRefused([.. lines[..index], lines[index], .. lines[index..]]);
            if (index > 0)
                AssertSameOrRefused([.. lines[..(index - 1)], lines[index], lines[index - 1], .. lines[(index + 1)..]]);
        }
    }

    [Fact]
    public void Refuses_each_letter_that_is_changed()
    {
        for (var at = 0; at < Bees.Length; at += 7)
        {
            var other = Bees[at] == 'e' ? 'a' : 'e';
            AssertSameOrRefused((Bees[..at] + other + Bees[(at + 1)..]).Split('\n'));
        }
    }

    private static void AssertSameOrRefused(string[] lines)
    {
        var (ledger, found) = LedgerText.TryRead(string.Join('\n', lines));
        if (found.Count == 0)
            LedgerText.AssertSame(BeesLedger.Site.ReadLedger(), ledger);
        else
            Assert.Same(Ledger.Empty, ledger);
    }

    private static void AssertRefused(string text, string? sentence)
    {
        var (ledger, found) = LedgerText.TryRead(text);
        Assert.Same(Ledger.Empty, ledger);
        var diagnostic = Assert.Single(found);
        if (sentence is not null)
            Assert.Equal($"The ledger of anchors cannot be read: {sentence}.", diagnostic.Message);
        Assert.Equal(
            "only the tool writes this file: take it back from git: `git checkout -- input/anchors.lock.json`",
            diagnostic.Hint
        );
        Assert.NotNull(diagnostic.Span);
    }

    private static string Changed(string before, string after)
    {
        var parts = Bees.Split(before);
        Assert.True(parts.Length > 1, before);
        return parts[0] + after + string.Join(before, parts[1..]);
    }

    private static string Emptied(string list) =>
        Regex.Replace(Bees, $"\"{list}\":\\[\n.*?\n\\](?=,\n\"|\n\\}})", $"\"{list}\":[]", RegexOptions.Singleline);

    [GeneratedRegex("\"digest\":\"[0-9a-f]{64}\"")]
    private static partial Regex Digest { get; }
}
