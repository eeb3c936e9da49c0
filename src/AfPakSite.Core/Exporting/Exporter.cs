using System.Collections.Immutable;
using AfPakSite.Citing;
using AfPakSite.Linking;
using AfPakSite.Sites;

namespace AfPakSite.Exporting;

/// <summary>Writes the whole site as data.</summary>
public static class Exporter
{
    public static ImmutableArray<OutputFile> Export(LinkedSite linked)
    {
        var (settings, works) = (linked.Site.Settings, linked.Site.Annotations.Works);
        var inventory = InventoryEntry.Of(linked);
        return
        [
            new(Routes.FileOf(Routes.StudyData), StudyJson.Write(linked)),
            new(Routes.FileOf(Routes.WorksData), CslJson.Write(works)),
            new(Routes.FileOf(Routes.WorksBibTex), BibTex.Write(works)),
            new(Routes.FileOf(Routes.WorksRis), Ris.Write(works)),
            new(Routes.FileOf(Routes.PassageCitations), PassageCitations.Write(linked.Site)),
            new(Routes.FileOf(Routes.SearchData), SearchJson.Write(linked)),
            new(Routes.FileOf(Routes.TimelineData), TimelineJson.Write(linked)),
            new(Routes.FileOf(Routes.LinksData), LinkLists.Json(linked)),
            new(Routes.FileOf(Routes.LinksTable), LinkLists.Csv(linked.Targets, settings)),
            new(Routes.FileOf(Routes.AnchorsData), AnchorsFile.Of(linked.Site.Register.Published).Write()),
            new(Routes.FileOf(Routes.SphinxInventory), SphinxInventory.Write(settings, inventory)),
            new(Routes.FileOf(Routes.MystInventory), MystInventory.Write(inventory)),
            new(Routes.FileOf(Routes.DocFxInventory), DocFxInventory.Write(inventory, settings)),
            .. MystPages.Of(linked, inventory),
            .. Courses.Of(linked),
            .. CiteFiles.Of(linked.Site),
            .. PassageFiles.Of(linked.Site),
        ];
    }
}
