using System.Collections.Immutable;
using AfPakSite.History;
using AfPakSite.Ledgers;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;
using AfPakSite.Wording;
using XmlWriter = System.Xml.XmlWriter;

namespace AfPakSite.Theme.Hosting;

/// <summary>
/// Writes the feed of the releases and their changes (Atom, RFC 4287). With <c>feed-authority</c>, no move of the site
/// changes its ids; without it, they begin with the host in the settings.
/// </summary>
internal static class Feed
{
    private const int MostEntries = 60;

    /// <summary>The date of a site without releases.</summary>
    private const string Epoch = "1970-01-01";

    public static string Write(LinkedSite linked)
    {
        var changes = linked.Site.Register.IsKept ? linked.Site.History.Changes.Releases : [];
        return XmlText.Write(xml =>
        {
            xml.Start("feed", ("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", linked.Site.Settings.Language));
            WriteHead(xml, linked.Site, changes);
            WriteChanges(xml, linked, changes);
            if (changes is [{ } first, ..])
                WriteFirst(xml, linked, first);
            xml.WriteEndElement();
        });
    }

    private static void WriteHead(XmlWriter xml, Site site, ImmutableArray<ReleaseChanges> changes)
    {
        var settings = site.Settings;
        xml.Element("id", IdOf(site, "feed"));
        xml.Element("title", settings.Words.Feed.Title(settings.Title), ("xml:lang", settings.ForeignWords));
        xml.Empty("link", ("rel", "self"), ("href", settings.Absolute(Routes.Feed)));
        xml.Empty("link", ("href", settings.BaseUrl));
        WriteAuthors(xml, settings);
        xml.Element("updated", Time(changes.LastOrDefault(release => !release.Sections.IsEmpty)?.Date ?? Epoch));
    }

    /// <summary>Writes the authors of the study; the title of the site if the study names none.</summary>
    private static void WriteAuthors(XmlWriter xml, SiteSettings settings)
    {
        var authors = settings.Study.Authors.Select(author => (Name: author.Direct, Address: author.OrcidAddress));
        foreach (var (name, address) in authors.DefaultIfEmpty((settings.Title, null)))
        {
            xml.Start("author");
            xml.Element("name", name);
            if (address is not null)
                xml.Element("uri", address);
            xml.WriteEndElement();
        }
    }

    private static string IdOf(Site site, string name)
    {
        var (settings, releases) = (site.Settings, site.Register.Published.Releases);
        var date = releases.IsEmpty ? Epoch : releases[0].Date;
        return TagUri.Of(settings.FeedAuthority ?? $"{settings.SettledHost},{date}", settings.Study.Id.Value, name);
    }

    /// <summary>Writes an entry for each section that a release changed, the latest first.</summary>
    private static void WriteChanges(XmlWriter xml, LinkedSite linked, ImmutableArray<ReleaseChanges> changes)
    {
        foreach (
            var (release, section) in changes
                .Where(release => release.Number > 1)
                .Reverse()
                .SelectMany(release => release.Sections.Select(section => (release, section)))
                .Take(MostEntries)
        )
            WriteEntry(
                xml,
                linked,
                $"release-{release.Number}",
                release.Date,
                section.Section,
                InWords(section, linked.Site.Settings.Words)
            );
    }

    private static void WriteFirst(XmlWriter xml, LinkedSite linked, ReleaseChanges first)
    {
        var words = linked.Site.Settings.Words;
        WriteEntry(
            xml,
            linked,
            "release-1",
            first.Date,
            null,
            words.Feed.FirstRelease(
                words.Counts.Sentences(first.Sections.Sum(section => section.Counts.Sum(count => count.Count))),
                words.Counts.Sections(first.Sections.Length)
            )
        );
    }

    /// <summary>The changes of a section: <c>§7.1: two sentences changed, one new</c>.</summary>
    public static string InWords(SectionChanges changes, Words words)
    {
        var section = changes.Section.Heading?.Number is { } number
            ? $"§{number.TrimEnd('.')}"
            : changes.Section.TitleIn(words);
        var parts = new List<string>();
        foreach (var (kind, count) in changes.Counts)
        {
            var isFirst = parts.Count == 0 || (parts.Count == 1 && changes.Counts[0].Kind == ChangeKind.Retitled);
            parts.Add(InWords(kind, count, isFirst, words.Feed));
        }
        return words.Lists.Labeled(section, string.Join(words.Lists.Comma, parts));
    }

    /// <param name="isFirst">Whether it is the first count of a list, which contains the noun.</param>
    private static string InWords(ChangeKind kind, int count, bool isFirst, FeedWords words)
    {
        var number = count <= words.Numbers.Length ? words.Numbers[count - 1] : $"{count}";
        return (kind, isFirst) switch
        {
            (ChangeKind.Retitled, _) => words.Retitled,
            (ChangeKind.Changed, _) => words.Changed(count, number),
            (ChangeKind.Added, true) => words.Added(count, number),
            (ChangeKind.Added, false) => words.AlsoAdded(count, number),
            (ChangeKind.Moved, true) => words.Moved(count, number),
            (ChangeKind.Moved, false) => words.AlsoMoved(count, number),
            (_, true) => words.Removed(count, number),
            _ => words.AlsoRemoved(count, number),
        };
    }

    private static void WriteEntry(
        XmlWriter xml,
        LinkedSite linked,
        string release,
        string date,
        Anchor? section,
        string title
    )
    {
        var (site, settings) = (linked.Site, linked.Site.Settings);
        var address = section is null ? Routes.Home : site.History.AddressOf(site.Register.Find(section.Id) ?? section);
        var name = section is null ? release : $"{release}-{section.Id}";
        xml.Start("entry");
        xml.Element("id", IdOf(site, name));
        xml.Element("title", title, ("xml:lang", settings.ForeignWords));
        xml.Empty("link", ("href", settings.Absolute(address)));
        xml.Element("updated", Time(date));
        xml.Element(
            "content",
            section is null ? title : settings.Words.Lists.Noted(title, section.Text),
            ("type", "text"),
            ("xml:lang", settings.ForeignWords)
        );
        xml.WriteEndElement();
    }

    private static string Time(string date) => $"{date}T00:00:00Z";
}
