using System.Text;
using AfPakSite.Ledgers;
using AfPakSite.Tests.Ledgers;

namespace AfPakSite.Tests.CommandLine;

/// <summary>Runs <c>check --fix</c>.</summary>
public sealed class CheckFixTests : IDisposable
{
    private const string Glossary = "input/glossary.yml";
    private const string Timeline = "input/timeline.yml";
    private const string Paths = "input/paths.yml";
    private const string Beekeepers = "input/actors/beekeepers.md";
    private const string Lost = "Queens were exchanged, not sold.";

    private readonly Shell shell = new(SmallSite.Scenario("bees").Change(Paths, "    - /l/s-649v8c/\n", ""));

    public void Dispose() => shell.Dispose();

    [Fact]
    public void Turns_a_site_with_ten_faults_into_a_good_one()
    {
        shell.Accept(2026, 1, 1);
        Plant(Glossary, "definition: The bee that is kept below.", "defintion: The bee that is kept below.");
        Plant(Beekeepers, "kind: community", "kind: comunity");
        Plant(Beekeepers, "works: [marsh-oakley-1998]", "works: [marsh-oakly-1998]");
        Plant(Beekeepers, "[[shared-care|a habit]]", "[[shared-caer|a habit]]");
        Plant("input/pages/about.md", "(/timeline/#sugar-ends)", "(/timline/#sugar-ends)");
        Plant(Paths, "/actors/beekeepers/", "/actors/beekeeper/");
        Plant(Glossary, "the Vale Beekeepers’ Association (VBA)", "the Vale Beekeepers' Association (VBA)");
        Plant(Timeline, "id: winters", "id: Hard_Winters");
        Plant(Timeline, "after: winters", "after: Hard_Winters");
        Plant(Paths, "/timeline/#winters", "/timeline/#Hard_Winters");
        var lost = shell.IdOf(AnchorKind.Sentence, Lost);
        shell
            .Edit("an old habit of the Vale", "an old habbit of the Vale")
            .Edit($" {Lost}", "")
            .Edit(
                "ceased to lend.",
                "ceased to lend. Swarms and honey went from one neighbour to the next as gifts, and it is told that queens were exchanged, not sold, for as long as anybody kept bees there."
            );
        var before = shell.Run("check", "--strict");
        Assert.Equal(1, before.Code);
        Assert.EndsWith("\n10 errors\n`check --fix` can correct 10 of them.\n", before.Error, StringComparison.Ordinal);

        var after = shell.Run("check", "--strict", "--fix", "--yes");
        Assert.Equal((0, ""), (after.Code, after.Error));
        Assert.Contains("\n10 faults corrected\n", after.Output, StringComparison.Ordinal);
        Assert.Contains("\n-  after: Hard_Winters\n+  after: hard-winters\n", after.Output, StringComparison.Ordinal);
        Assert.NotNull(
            SmallSite
                .Tea.With(Ledger.Path, shell.Ledger)
                .ReadLedger()
                .Anchors.Single(anchor => anchor.Id == lost)
                .Retired?.To
        );
    }

    [Fact]
    public void Shows_the_differences_and_changes_nothing_where_nobody_can_be_asked()
    {
        Plant(Timeline, "kind: period", "kind: periodd");
        var before = shell.Read(Timeline);
        var run = shell.Run("check", "--fix");
        Assert.Equal(1, run.Code);
        Assert.Equal(
            """
            --- a/input/timeline.yml
            +++ b/input/timeline.yml
            @@ -1,6 +1,6 @@
             - id: winters
               date: 1879/1881
            -  kind: periodd
            +  kind: period
               title: Hard winters
               evidence: the hard winters of 1879–1881
               actors: [beekeepers]

            """,
            run.Output
        );
        Assert.StartsWith(
            "Nothing was changed: nobody can be asked here. Make these changes with --fix --yes.\nerror[yaml-unknown-word]: ",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(before, shell.Read(Timeline));
    }

    [Theory]
    [InlineData("y", 0)]
    [InlineData("YES ", 0)]
    [InlineData("n", 1)]
    [InlineData("", 1)]
    public void Asks_once(string answer, int code)
    {
        Plant(Timeline, "kind: period", "kind: periodd");
        using var input = new StringReader($"{answer}\n");
        shell.Input = input;
        var run = shell.Run("check", "--fix");
        Assert.Equal(code, run.Code);
        Assert.StartsWith("Correct 1 fault in this way? [y/N] ", run.Error, StringComparison.Ordinal);
        Assert.Equal(code == 1, shell.Read(Timeline).Contains("periodd", StringComparison.Ordinal));
    }

    [Fact]
    public void Keeps_the_byte_order_mark_and_the_line_ends()
    {
        var good = shell.Read(Timeline).Replace("\n", "\r\n", StringComparison.Ordinal);
        shell.Write(Timeline, Bytes(good.Replace("period", "periodd", StringComparison.Ordinal)));
        Assert.Equal(0, shell.Run("check", "--fix", "--yes").Code);
        Assert.Equal(Bytes(good), File.ReadAllBytes(shell.Folder.At(Timeline)));

        static byte[] Bytes(string text) => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)];
    }

    /// <summary>The anchor and the tag of a value of YAML are not a part of it.</summary>
    [Theory]
    [InlineData(Beekeepers, "kind: community", "kind: &k community", "comm", "com")]
    [InlineData(Beekeepers, "kind: community", "&k kind: community", "kind", "kindd")]
    [InlineData(Beekeepers, "kind: community", "kind: !!str &k 'community'", "comm", "com")]
    [InlineData(Beekeepers, "works: [marsh-oakley", "works: [&w marsh-oakley", "oakley", "oakly")]
    [InlineData(Glossary, "evidence: the Vale Beekeepers’", "evidence: &e the Vale Beekeepers’", "’", "'")]
    [InlineData(Timeline, "id: winters", "id: &w winters", "&w winters", "&w Winters")]
    public void Keeps_the_properties_of_a_value(string path, string before, string good, string part, string wrong)
    {
        Plant(path, before, good);
        var whole = shell.Read(path);
        Plant(path, good, good.Replace(part, wrong, StringComparison.Ordinal));
        var run = shell.Run("check", "--strict", "--fix", "--yes");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(whole, shell.Read(path));
    }

    /// <summary>The words that a program cannot choose: another letter, digit or beginning may be meant.</summary>
    [Fact]
    public void Leaves_what_somebody_must_choose()
    {
        Plant(Beekeepers, "works: [marsh-oakley-1998]", "works: [marsh-oakley-1999]");
        Plant(Beekeepers, "[[shared-care|a habit]]", "[[shared-cars|a habit]]");
        var before = shell.Read(Beekeepers);
        var run = shell.Run("check", "--fix", "--yes");
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.StartsWith("No fix is safe to make without a choice.\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, shell.Read(Beekeepers));
    }

    /// <summary>Half of the words of a sentence may say the opposite of it.</summary>
    [Fact]
    public void Leaves_a_sentence_whose_words_do_not_continue_in_another()
    {
        const string Before =
            "The council approved the treaty with the northern towns in March. Nobody else signed it.";
        const string After =
            "Nobody else signed it. Many years later, and to the surprise of all observers, the council denounced the treaty with the northern towns.";
        using var shell = new Shell(SmallSite.Tea);
        shell.Write("seeds/study.txt", $"{shell.Read("seeds/study.txt").TrimEnd('\n')}\n{Before}\n");
        shell.Accept(2026, 1, 1).Edit(Before, After);
        var ledger = shell.Ledger;
        var run = shell.Run("check", "--fix", "--yes");
        Assert.StartsWith("No fix is safe to make without a choice.\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(ledger, shell.Ledger);
    }

    [Fact]
    public void Says_nothing_of_a_site_without_faults() => shell.RunSuccessfully("check", "--fix");

    [Fact]
    public void Needs_fix_for_yes()
    {
        var run = shell.Run("check", "--yes");
        Assert.Equal(2, run.Code);
        Assert.Contains("The option --yes needs --fix.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_to_ask_private_networks_without_asking_anybody()
    {
        var run = shell.Run("check", "--allow-private");
        Assert.Equal(2, run.Code);
        Assert.Contains("The option --allow-private needs --external.", run.Error, StringComparison.Ordinal);
    }

    private void Plant(string path, string before, string after)
    {
        var parts = shell.Read(path).Split(before);
        Assert.Equal(2, parts.Length);
        shell.Write(path, string.Join(after, parts));
    }
}
