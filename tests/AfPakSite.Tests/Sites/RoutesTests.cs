using AfPakSite.Sites;

namespace AfPakSite.Tests.Sites;

public class RoutesTests
{
    [Theory]
    [InlineData("/", "/actors/", "actors/")]
    [InlineData("/", "/", "./")]
    [InlineData("/", "/style.css", "style.css")]
    [InlineData("/", "/glossary/#tea", "glossary/#tea")]
    [InlineData("/", "/#tea", "#tea")]
    [InlineData("/actors/", "/", "../")]
    [InlineData("/actors/", "/actors/", "./")]
    [InlineData("/actors/", "/actors/#tea", "#tea")]
    [InlineData("/actors/", "/actors/china/", "china/")]
    [InlineData("/actors/china/", "/actors/", "../")]
    [InlineData("/actors/china/", "/actors/iran/", "../iran/")]
    [InlineData("/actors/china/", "/glossary/#tea", "../../glossary/#tea")]
    [InlineData("/actors/china/", "/study.json", "../../study.json")]
    [InlineData("/actors/china/", "/#tea", "../../#tea")]
    [InlineData("/actors/china/", "/actors/china/cup.png", "cup.png")]
    [InlineData("/actors/", "/actors.json", "../actors.json")]
    [InlineData("/a/a/", "/a/", "../")]
    [InlineData("/404.html", "/actors/", "actors/")]
    [InlineData("/404.html", "/404.html#tea", "#tea")]
    public void Address_is_relative_to_its_page(string page, string target, string relative)
    {
        Assert.Equal(relative, Routes.Relative(page, target));
        Assert.Equal(target, Resolved(page, relative));
    }

    [Theory]
    [InlineData("/", "index.html")]
    [InlineData("/actors/", "actors/index.html")]
    [InlineData("/404.html", "404.html")]
    [InlineData("/course/study.imscc", "course/study.imscc")]
    public void Route_is_answered_by_one_file(string route, string file)
    {
        Assert.Equal(file, Routes.FileOf(route));
        Assert.Equal(route, Routes.OfFile(file));
    }

    [Fact]
    public void File_whose_name_ends_like_an_index_is_not_an_index() =>
        Assert.Equal("/my-index.html", Routes.OfFile("my-index.html"));

    /// <summary>Resolves an address as a browser does (RFC 3986, section 5).</summary>
    private static string Resolved(string page, string address)
    {
        var uri = new Uri(new Uri("https://tea.example" + page), address);
        return uri.AbsolutePath + uri.Fragment;
    }

    [Theory]
    [InlineData("tea")]
    [InlineData("bees")]
    public void Has_no_folder_that_a_kind_or_an_authored_page_could_take(string scenario)
    {
        var site = SmallSite.Scenario(scenario).Compile();
        var others = site
            .Site.Settings.Kinds.Select(kind => kind.Folder)
            .Concat(site.Site.Texts.Select(text => text.Route.Value.Trim('/')));
        var folders = site
            .Files.Select(file => file.Path.Split('/'))
            .Where(parts => parts.Length > 1)
            .Select(parts => parts[0]);
        Assert.Empty(folders.Except(Routes.OwnFolders).Except(others));
    }
}
