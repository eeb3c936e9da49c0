using System.Text;
using AfPakSite.History;
using AfPakSite.Ledgers;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Theme.Hosting;

/// <summary>Writes the feed of the releases and their changes (Atom, RFC 4287).</summary>
internal static class Feed
{
    private const int MostEntries = 60;

    public static string Write(LinkedSite linked)
    {
        var (site, words) = (linked.Site, linked.Site.Settings.Words);
        var changes = site.Register.IsKept ? linked.Site.History.Changes.Releases : [];
        var (home, self) = (site.Settings.BaseUrl, site.Settings.Absolute(Routes.Feed));
        var feed = new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n"
        );
        Element(feed, "id", self);
        Element(feed, "title", words.Feed.Title(site.Settings.Title));
        feed.Append($"<link rel=\"self\" href=\"{XmlText.Escape(self)}\"/>\n<link href=\"{XmlText.Escape(home)}\"/>\n");
        feed.Append("<author><name>").Append(XmlText.Escape(site.Settings.Title)).Append("</name></author>\n");
        Element(
            feed,
            "updated",
            Time(changes.LastOrDefault(release => !release.Sections.IsEmpty)?.Date ?? "1970-01-01")
        );
        foreach (
            var (release, section) in changes
                .Where(release => release.Number > 1)
                .Reverse()
                .SelectMany(release => release.Sections.Select(section => (release, section)))
                .Take(MostEntries)
        )
            AppendEntry(
                feed,
                linked,
                $"release-{release.Number}",
                release.Date,
                section.Section,
                InWords(section, words)
            );
        if (changes is [{ } first, ..])
            AppendEntry(
                feed,
                linked,
                "release-1",
                first.Date,
                null,
                words.Feed.FirstRelease(
                    words.Counts.Sentences(first.Sections.Sum(section => section.Counts.Sum(count => count.Count))),
                    words.Counts.Sections(first.Sections.Length)
                )
            );
        return feed.Append("</feed>\n").ToString();
    }

    /// <summary>The changes of a section: <c>§7.1: two sentences changed, one new</c>.</summary>
    public static string InWords(SectionChanges changes, Words words)
    {
        var section = changes.Section.Heading?.Number is { } number ? $"§{number.TrimEnd('.')}" : changes.Section.Text;
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

    private static void AppendEntry(
        StringBuilder feed,
        LinkedSite linked,
        string release,
        string date,
        Anchor? section,
        string title
    )
    {
        var (site, settings) = (linked.Site, linked.Site.Settings);
        var address = section is null ? Routes.Home : site.History.AddressOf(site.Register.Find(section.Id) ?? section);
        var fragment = section is null ? release : $"{release}-{section.Id}";
        feed.Append("<entry>\n");
        Element(feed, "id", $"{settings.Absolute(Routes.Feed)}#{fragment}");
        Element(feed, "title", title);
        feed.Append($"<link href=\"{XmlText.Escape(settings.Absolute(address))}\"/>\n");
        Element(feed, "updated", Time(date));
        feed.Append("<content type=\"text\">")
            .Append(XmlText.Escape(section is null ? title : settings.Words.Lists.Noted(title, section.Text)))
            .Append("</content>\n</entry>\n");
    }

    private static string Time(string date) => $"{date}T00:00:00Z";

    private static void Element(StringBuilder feed, string name, string text) =>
        feed.Append($"<{name}>{XmlText.Escape(text)}</{name}>\n");
}
