using AfPakSite.Sites;

namespace AfPakSite.Tests.Pages;

/// <summary>The whole study on one page.</summary>
public sealed class StudyPageTests
{
    /// <summary>The ids of the theme on the page, without their underscore.</summary>
    public static TheoryData<string> Names =>
        [
            .. SmallSite
                .Tea.Compile()
                .Page(Routes.Study)
                .QuerySelectorAll("[id^='_']")
                .Select(element => element.Id![1..])
                .Where(name => !name.EndsWith("smith-2001", StringComparison.Ordinal)),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Lists_a_work_whose_key_is_a_name_of_the_theme(string key)
    {
        var site = SmallSite.Tea.Change("input/bibliography.yml", "smith-2001", key).Compile();
        Assert.Empty(site.Diagnostics);
        Assert.NotNull(site.Page(Routes.Study).GetElementById($"_work-{key}"));
    }
}
