using System.Text.Json;

namespace AfPakSite.Tests.Exporting;

/// <summary>The values of <c>study.json</c> that programs rely on.</summary>
public sealed class StudyJsonTests
{
    [Theory]
    [InlineData("organization")]
    [InlineData("organisation")]
    public void Keeps_its_spelling_of_the_kind_of_an_actor(string written)
    {
        const string Actor = "input/actors/ebee-trust.md";
        var site = SmallSite.Scenario("bees").Change(Actor, "kind: organization", $"kind: {written}").Compile();
        var actor = JsonDocument
            .Parse(site["study.json"])
            .RootElement.GetProperty("actors")
            .EnumerateArray()
            .Single(actor => actor.GetProperty("slug").GetString() == "ebee-trust");
        Assert.Equal("organisation", actor.GetProperty("kind").GetString());
    }
}
