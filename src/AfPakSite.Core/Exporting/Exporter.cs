using AfPakSite.Citing;
using AfPakSite.Linking;
using AfPakSite.Sites;

namespace AfPakSite.Exporting;

/// <summary>Writes the whole site as data.</summary>
public static class Exporter
{
    /// <summary>The files, each made when it is asked for.</summary>
    public static IEnumerable<OutputFile> Export(LinkedSite linked) =>
        WholeSite(linked)
            .Concat(Inventories(linked))
            .Concat(Courses.Of(linked))
            .Concat(CiteFiles.Of(linked.Site))
            .Concat(PassageFiles.Of(linked.Site));

    private static IEnumerable<OutputFile> WholeSite(LinkedSite linked)
    {
        var (settings, works) = (linked.Site.Settings, linked.Site.Annotations.Works);
        yield return new(Routes.FileOf(Routes.StudyData), StudyJson.Write(linked));
        yield return new(Routes.FileOf(Routes.WorksData), CslJson.Write(works));
        yield return new(Routes.FileOf(Routes.WorksBibTex), BibTex.Write(works));
        yield return new(Routes.FileOf(Routes.WorksRis), Ris.Write(works));
        yield return new(Routes.FileOf(Routes.PassageCitations), PassageCitations.Write(linked.Site));
        yield return new(Routes.FileOf(Routes.SearchData), SearchJson.Write(linked));
        yield return new(Routes.FileOf(Routes.TimelineData), TimelineJson.Write(linked));
        yield return new(Routes.FileOf(Routes.LinksData), LinkLists.Json(linked));
        yield return new(Routes.FileOf(Routes.LinksTable), LinkLists.Csv(linked.Targets, settings));
        yield return new(Routes.FileOf(Routes.AnchorsData), AnchorsFile.Of(linked.Site.Register.Published).Write());
    }

    private static IEnumerable<OutputFile> Inventories(LinkedSite linked)
    {
        var (settings, inventory) = (linked.Site.Settings, InventoryEntry.Of(linked));
        yield return new(Routes.FileOf(Routes.SphinxInventory), SphinxInventory.Write(settings, inventory));
        yield return new(Routes.FileOf(Routes.MystInventory), MystInventory.Write(inventory));
        yield return new(Routes.FileOf(Routes.DocFxInventory), DocFxInventory.Write(inventory, settings));
        foreach (var page in MystPages.Of(linked, inventory))
            yield return page;
    }
}
