using System.Xml.Linq;
using AfPakSite.Tests.Ledgers;
using AfPakSite.Theme.Figures;

namespace AfPakSite.Tests.Figures;

/// <summary>The pictures of matrices with few columns or long names.</summary>
public sealed class MatrixSheetTests
{
    private const string Planters = "input/actors/planters.md";

    private static readonly string Endless = new('w', 195);

    private static readonly MatrixHead Long = new(Endless, Endless, "/actors/endless/");

    private static readonly MatrixHead Short = new("§1", "Leaves", "/sections/leaves/");

    [Fact]
    public void Keeps_the_columns_beside_and_below_an_endless_name()
    {
        var sheet = MatrixSheet.Of(new([Short, Long], [new(Long, [new(1, "/a/", null), null], null)]), "All");
        Assert.Equal(2, sheet.Cells.Length);
        Assert.All(sheet.Cells, cell => Assert.InRange(cell.Box.Width, 20, 60));
        Assert.InRange(sheet.Height, 1, 400);
        Assert.All(
            [sheet.Heads[1], sheet.Rows[0]],
            label =>
            {
                Assert.Matches("^w{10,30}…$", label.Text);
                Assert.Equal(Endless, label.Whole);
                Assert.True(TextWidth.Of(label.Text, 13) <= sheet.Cells[0].Box.X);
            }
        );
        Assert.Equal(("§1", null), (sheet.Heads[0].Text, sheet.Heads[0].Whole));
    }

    [Fact]
    public void Says_an_endless_name_whole_in_the_title_of_its_link()
    {
        var site = SmallSite
            .Tea.Change(Planters, "name: planters", $"name: {Endless}\naliases: [planters]")
            .CompileWell();
        var row = XDocument
            .Parse(site["figures/actors-by-section.svg"])
            .Descendants()
            .Where(element => element.Name.LocalName == "a")
            .Single(link => link.Elements().Any(element => element.Name.LocalName == "title"));
        Assert.Equal(Endless, row.Elements().Single(element => element.Name.LocalName == "title").Value);
        Assert.Matches("^w{10,30}…$", row.Elements().Single(element => element.Name.LocalName == "text").Value);
    }

    [Fact]
    public void Shortens_an_endless_name_above_a_column_of_its_page()
    {
        var site = SmallSite
            .Tea.With(
                "input/frameworks/endless.md",
                $$"""
                ---
                name: {{Endless}}
                aliases: [hills]
                summary: Where the planters are.
                evidence: The planters of the hills
                applied-to: [{actor: planters, evidence: The planters of the hills}]
                ---
                """
            )
            .Without("input/places.yml")
            .CompileWell();
        var head = site.Page("/actors/").QuerySelector(".framework-matrix thead a")!;
        Assert.Matches("^w{10,30}…$", head.TextContent);
        Assert.Equal(Endless, head.GetAttribute("title"));
    }

    [Fact]
    public void Leaves_room_for_the_address_below_a_small_picture()
    {
        var site = SmallSite.Tea.CompileWell();
        var picture = XDocument.Parse(site["figures/actors-by-section.svg"]);
        var address = site.Site.Settings.Permanent("/actors/");
        var credit = picture.Descendants().Single(element => element.Attribute("class")?.Value == "credit");
        Assert.Contains(address, credit.Elements().Select(line => line.Value));
        var (width, margin) = ((int)picture.Root!.Attribute("width")!, (int)credit.Elements().First().Attribute("x")!);
        Assert.InRange(width - (2 * margin), Math.Max(320, TextWidth.Of(address, 12)), 660);
    }
}
