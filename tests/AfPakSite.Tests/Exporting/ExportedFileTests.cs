using System.Collections.Immutable;
using System.Text.Json;
using AfPakSite.Annotations;
using AfPakSite.Exporting;

namespace AfPakSite.Tests.Exporting;

/// <summary>Each exported JSON file matches its record, for the real site and for small ones.</summary>
public sealed class ExportedFileTests
{
    public static TheoryData<string> Names => SampleSites.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Writes_the_study_from_its_record(string name)
    {
        var site = SampleSites.Get(name);
        var file = RecordFile.Read<StudyFile>(site["study.json"], ExportingJson.Default);
        var declared = site.Site.Settings.Kinds.Where(kind => kind.Form == EntryForm.Plain);
        HasLists(declared.Select(kind => kind.Folder), file.Members);
        foreach (var list in file.Members?.Values.AsEnumerable() ?? [])
            RecordFile.Read<ImmutableArray<StudyEntry>>($"{list}\n", ExportingJson.Default);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Writes_the_search_from_its_record(string name)
    {
        var site = SampleSites.Get(name);
        var file = RecordFile.Read<SearchFile>(site["search.json"], ExportingJson.Default);
        var facets = site.Site.Settings.Facets.Select(kind => kind.Facet!).ToList();
        Assert.Subset(facets.ToHashSet(), file.Kinds.Select(kind => kind.Facet).OfType<string>().ToHashSet());
        Assert.All(
            file.Sections.Select(section => section.Members)
                .Concat(file.Sentences.Select(sentence => sentence.Members))
                .Concat(file.Entries.Select(entry => entry.Members)),
            members => HasLists(facets, members)
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Writes_the_links_from_their_record(string name)
    {
        var site = SampleSites.Get(name);
        var records = RecordFile.Read<ImmutableArray<LinkRecord>>(site["links.json"], ExportingJson.Default);
        var folders = site.Site.Settings.Facets.Select(kind => kind.Folder).ToList();
        Assert.All(records, record => HasLists(record.Permalink is null ? [] : folders, record.Members));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Writes_the_anchors_from_their_record(string name)
    {
        var site = SampleSites.Get(name);
        var file = RecordFile.Read<AnchorsFile>(site["anchors.json"], ExportingJson.Default);
        var ledger = site.Site.Register.Published;
        Assert.Equal(
            ledger.Anchors.Select(anchor => KeyValuePair.Create(anchor.Id, anchor.Address)),
            file.Anchors.AsEnumerable()
        );
        Assert.Equal(
            ledger.Gone.Select(anchor => (anchor.Id, anchor.Address, anchor.Retired!.Date, anchor.Retired.To)),
            file.Gone.Select(pair => (pair.Key, pair.Value.Url, pair.Value.Retired, pair.Value.To))
        );
        Assert.Equal(site["anchors.json"], AnchorsFile.Read(site["anchors.json"])!.Write());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Writes_the_timeline_from_its_record(string name) =>
        RecordFile.Read<TimelineFile>(SampleSites.Get(name)["timeline.json"], ExportingJson.Default, indented: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void Writes_the_inventory_of_MyST_from_its_record(string name) =>
        RecordFile.Read<MystFile>(SampleSites.Get(name)["myst.xref.json"], ExportingJson.Default);

    [Theory]
    [MemberData(nameof(Names))]
    public void Writes_the_templates_of_citations_from_their_record(string name) =>
        RecordFile.Read<PassageCitationFile>(SampleSites.Get(name)["passage-cite.json"], ExportingJson.Default);

    [Theory]
    [MemberData(nameof(Names))]
    public void Writes_the_report_from_its_record(string name)
    {
        var site = SampleSites.Get(name);
        var report = BuildReport.Write(site.Linked, site.Files, site.Links, site.Diagnostics);
        var file = RecordFile.Read<BuildReportFile>(report, ExportingJson.Default, indented: true);
        Assert.Equal(site.Diagnostics.Length, file.Diagnostics.Length);
    }

    /// <param name="members">Null in a record that was read without any.</param>
    private static void HasLists(IEnumerable<string> names, OrderedDictionary<string, object>? members)
    {
        Assert.Equal(names, members?.Keys.AsEnumerable() ?? []);
        foreach (var list in members?.Values.AsEnumerable() ?? [])
            Assert.Equal(JsonValueKind.Array, ((JsonElement)list).ValueKind);
    }
}
