using AfPakSite.Annotations;

namespace AfPakSite.Tests.Bibliographies;

/// <summary>Works without a date that the study cites as not yet published.</summary>
public sealed class ComingWorkTests
{
    [Theory]
    [InlineData("(Lee, in press)", "in press")]
    [InlineData("(Lee, Forthcoming, p. 4)", "Forthcoming")]
    [InlineData("(Reed, 2001; Lee, im Druck)", "im Druck")]
    [InlineData("(Lee, sous presse)", "sous presse")]
    [InlineData("(Lee, n.d.)", WorkRecord.NoDate)]
    [InlineData("(Lee et al., in press)", WorkRecord.NoDate)]
    public void Have_the_date_of_the_citation(string citation, string date) =>
        Assert.Equal(date, DateOf("lee-a", citation, "{id: lee-a, author: [{family: Lee}], title: Tea, type: book}"));

    [Fact]
    public void Keep_their_own_date() =>
        Assert.Equal(
            "forthcoming",
            DateOf("lee-a", "(Lee, in press)", "{id: lee-a, author: [{family: Lee}], title: A, issued: forthcoming}")
        );

    [Fact]
    public void Are_not_chosen_from_several() =>
        Assert.Equal(
            WorkRecord.NoDate,
            DateOf(
                "lee-a",
                "(Lee, in press)",
                "{id: lee-a, author: [{family: Lee}], title: A}",
                "{id: lee-b, author: [{family: Lee}], title: B}"
            )
        );

    private static string DateOf(string id, string citation, params string[] works)
    {
        var site = SmallSite
            .Tea.With("seeds/study.txt", $"On Tea\n1. Leaves\nTea is old {citation}.\n")
            .With("input/bibliography.yml", $"references:\n{string.Concat(works.Select(work => $"  - {work}\n"))}");
        return Compiler
            .Anchor(site.Sources, new(), site.ReadWords, new())!
            .Site.Annotations.Works.Single(work => work.Id.Value == id)
            .Record.Undated;
    }
}
