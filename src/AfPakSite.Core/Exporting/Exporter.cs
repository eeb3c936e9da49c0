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
            new("study.json", StudyJson.Write(linked)),
            new("bibliography.json", CslJson.Write(works)),
            new("bibliography.bib", BibTex.Write(works)),
            new("bibliography.ris", Ris.Write(works)),
            new("passage-cite.json", PassageCitations.Write(linked.Site)),
            new("search.json", SearchJson.Write(linked)),
            new("timeline.json", TimelineJson.Write(linked)),
            new("links.json", LinkLists.Json(linked)),
            new("links.csv", LinkLists.Csv(linked.Targets, settings.BaseUrl, settings.Words)),
            new("objects.inv", SphinxInventory.Write(settings, inventory)),
            new("myst.xref.json", MystInventory.Write(inventory)),
            new("xrefmap.yml", DocFxInventory.Write(inventory, settings.BaseUrl)),
            .. Courses.Of(linked),
            .. CiteFiles.Of(linked.Site),
        ];
    }
}
