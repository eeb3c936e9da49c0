namespace AfPakSite.Tests.CommandLine.Serving;

/// <summary>What <c>serve</c> shows of the images of a study.</summary>
public sealed class ServedImageTests
{
    private static readonly SmallSite Hills = SmallSite.Scenario("hills");

    [Theory]
    [InlineData(0, "image/jpeg")]
    [InlineData(1, "image/webp")]
    [InlineData(2, "image/png")]
    [InlineData(3, "image/svg+xml")]
    public async Task Have_the_type_that_browsers_require(int index, string type)
    {
        await using var site = await ServedSite.Start(Hills);
        var address = AddressesIn(await site.ReadText("study/"))[index];
        using var answer = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Change_when_their_file_changes_and_are_missed_when_it_is_gone()
    {
        const string Cover = "seeds/images/cover.svg";
        await using var site = await ServedSite.Start(Hills);
        var before = AddressesIn(await site.ReadText("study/"));
        var wider = site.Folder.Read(Cover).Replace("200 100", "400 100", StringComparison.Ordinal);
        await site.Edit(Cover, wider);
        var page = await site.ReadText("study/");
        Assert.Contains("width=\"400\" height=\"100\"", page, StringComparison.Ordinal);
        Assert.Equal(before[..3], AddressesIn(page)[..3]);
        Assert.Equal(wider, await site.ReadText(AddressesIn(page)[3]));
        Assert.Equal(1, ServedSite.ErrorsOf(await site.Edit(Cover, "")));
        Assert.Equal(0, ServedSite.ErrorsOf(await site.Edit(Cover, wider)));
    }

    /// <summary>The images of a page at the second level, by their addresses from the root.</summary>
    private static string[] AddressesIn(string page) =>
        [
            .. page.Split("<img src=\"../")
                .Skip(1)
                .Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)])
                .Distinct(),
        ];
}
