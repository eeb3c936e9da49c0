using System.Globalization;
using System.Text;
using AfPakSite.History;
using AfPakSite.Ledgers;
using AfPakSite.Linking;
using AfPakSite.Text;

namespace AfPakSite.Theme.Hosting;

/// <summary>Writes the feed of what each release changed in the study's text (Atom, RFC 4287).</summary>
internal static class Feed
{
    private const int MostEntries = 60;

    private static readonly string[] Numbers =
    [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];

    public static string Write(LinkedSite linked)
    {
        var site = linked.Site;
        var changes = site.Register.IsKept ? linked.Site.History.Changes.Releases : [];
        var root = site.Settings.BaseUrl;
        var feed = new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n"
        );
        Element(feed, "id", $"{root}feed.xml");
        Element(feed, "title", $"{site.Settings.Title}: changes of the text");
        feed.Append(
            $"<link rel=\"self\" href=\"{XmlText.Escape(root)}feed.xml\"/>\n<link href=\"{XmlText.Escape(root)}\"/>\n"
        );
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
            AppendEntry(feed, linked, $"release-{release.Number}", release.Date, section.Section, InWords(section));
        if (changes is [{ } first, ..])
            AppendEntry(
                feed,
                linked,
                "release-1",
                first.Date,
                null,
                $"First release: {Quantity.Of(first.Sections.Sum(section => section.Counts.Sum(count => count.Count)), "sentence")} in {Quantity.Of(first.Sections.Length, "section")}"
            );
        return feed.Append("</feed>\n").ToString();
    }

    /// <summary>What changed in a section: <c>§7.1: two sentences changed, one new</c>.</summary>
    public static string InWords(SectionChanges changes)
    {
        var label = changes.Section.Heading?.Number is { } number ? $"§{number.TrimEnd('.')}" : changes.Section.Text;
        var parts = new List<string>();
        foreach (var (kind, count) in changes.Counts)
        {
            var noun =
                kind == ChangeKind.Retitled ? ""
                : parts.Exists(part => part.Contains("sentence", StringComparison.Ordinal)) ? $"{Number(count)} "
                : $"{Number(count)} {(count == 1 ? "sentence" : "sentences")} ";
            parts.Add(noun + Word(kind));
        }
        return $"{label}: {string.Join(", ", parts)}";
    }

    private static string Word(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.Retitled => "new title",
            ChangeKind.Changed => "changed",
            ChangeKind.Added => "new",
            ChangeKind.Moved => "moved here",
            _ => "taken out",
        };

    private static string Number(int count) =>
        count < Numbers.Length ? Numbers[count] : count.ToString(CultureInfo.InvariantCulture);

    private static void AppendEntry(
        StringBuilder feed,
        LinkedSite linked,
        string release,
        string date,
        Anchor? section,
        string title
    )
    {
        var site = linked.Site;
        var address = section is null
            ? ""
            : linked.Site.History.AddressOf(site.Register.Find(section.Id) ?? section).TrimStart('/');
        feed.Append("<entry>\n");
        Element(feed, "id", $"{site.Settings.BaseUrl}feed.xml#{release}{(section is null ? "" : $"-{section.Id}")}");
        Element(feed, "title", title);
        feed.Append($"<link href=\"{XmlText.Escape(site.Settings.BaseUrl + address)}\"/>\n");
        Element(feed, "updated", Time(date));
        feed.Append("<content type=\"text\">")
            .Append(XmlText.Escape(section is null ? title : $"{title} ({section.Text})"))
            .Append("</content>\n</entry>\n");
    }

    private static string Time(string date) => $"{date}T00:00:00Z";

    private static void Element(StringBuilder feed, string name, string text) =>
        feed.Append($"<{name}>{XmlText.Escape(text)}</{name}>\n");
}
