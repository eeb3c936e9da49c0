using System.Globalization;
using AfPakSite.Checking;
using AfPakSite.Sites;
using CsCheck;

namespace AfPakSite.Tests;

/// <summary>The same input gives the same bytes in any environment.</summary>
public sealed class SameBytesPropertyTests
{
    [Fact]
    public void Does_not_depend_on_the_order_of_files()
    {
        foreach (var source in new[] { SmallSite.Tea, SmallSite.Scenario("bees"), SmallSite.Scenario("faults") })
        {
            var expected = Bytes(source.Compile());
            Gen.Shuffle(source.Files.Values.ToArray())
                .Sample(
                    files =>
                        Bytes(
                            new(
                                Compiler.Compile(
                                    SourceSet.Decode(files),
                                    new(),
                                    Theme.WordFiles.Read,
                                    Theme.SiteRenderer.Render,
                                    Checker.Check
                                )
                            )
                        ) == expected,
                    iter: Rounds.Of(20)
                );
        }
    }

    [Fact]
    public void Does_not_depend_on_the_order_of_the_files_of_the_real_site()
    {
        var again = Compiler.Compile(
            SourceSet.Decode(SmallSite.Real.Files.Values.Reverse()),
            new(),
            Theme.WordFiles.Read,
            Theme.SiteRenderer.Render,
            Checker.Check
        );
        Assert.Equal(Bytes(SmallSite.Real.Compile()), Bytes(new(again)));
    }

    [Fact]
    public void Does_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Bytes(SmallSite.Real.Compile());
        try
        {
            CultureInfo.CurrentCulture = Foreign();
            Assert.Equal("−1;5", (-1.5).ToString(CultureInfo.CurrentCulture));
            Assert.Equal(expected, Bytes(SmallSite.Real.Compile()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Does_not_depend_on_other_threads()
    {
        var expected = Bytes(SmallSite.Scenario("bees").Compile());
        var all = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => Bytes(SmallSite.Scenario("bees").Compile())))
        );
        Assert.All(all, bytes => Assert.Equal(expected, bytes));
    }

    /// <summary>
    /// An artificial culture with unusual numbers and dates, because the machine may have no culture
    /// (InvariantGlobalization).
    /// </summary>
    private static CultureInfo Foreign()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat = new()
        {
            NumberDecimalSeparator = ";",
            NumberGroupSeparator = "_",
            NumberGroupSizes = [2],
            NegativeSign = "−",
            PositiveSign = "plus",
        };
        culture.DateTimeFormat = new() { DateSeparator = "~", TimeSeparator = "~" };
        return culture;
    }

    private static string Bytes(CompiledSite site) =>
        string.Join(
            '\0',
            site.Files.Select(file => $"{file.Path}\0{file.Text}")
                .Concat(site.Diagnostics.Select(diagnostic => diagnostic.Message))
        );
}
