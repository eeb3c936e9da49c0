using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Reads the front matter of a study as Jekyll, Hugo, Quarto, R Markdown, pandoc and MyST write it. Keys that it does
/// not know are noted if their values are words for readers.
/// </summary>
internal sealed class FrontMatterReader(YamlMapping mapping, StudyLanguage language, DiagnosticBag diagnostics)
{
    /// <summary>Keys that tell a program how to set the text.</summary>
    private static readonly HashSet<string> Settings = Set(
        "csl cite-method citation-style classoption cover coverimage cover-image documentclass "
            + "editor-options engine execute extra fontfamily format formats geometry header-includes image "
            + "include-before include-after jupyter kernelspec knit layout link-citations linkcolor mainfont mathfont "
            + "menu number-sections output output-file pagetitle params permalink redirect-from resources slug "
            + "template theme thumbnail toc toc-title aliases url exports downloads numbering site project "
            + "math github open-access venue short-title running-head"
    );

    private const string Abstract = "abstract";
    private static readonly string[] Titles = ["title"];
    private static readonly string[] Authors = ["author", "authors", "by-author", "creator"];
    private static readonly string[] Affiliations =
    [
        "affiliation",
        "affiliations",
        "institute",
        "institutes",
        "institution",
        "institutions",
    ];
    private static readonly string[] Keywords = ["keywords", "keyword", "tags", "tag", "categories", "subject"];
    private static readonly string[] Dates = ["date", "issued", "published", "date-published", "publishdate", "year"];
    private static readonly string[] Descriptions = ["description", "summary", "excerpt"];
    private static readonly string[] Closings =
    [
        "acknowledgments",
        "acknowledgements",
        "acknowledgment",
        "acknowledgement",
        "thanks",
        "funding",
        "data-availability",
    ];

    /// <summary>The parts of MyST that are before the text.</summary>
    private static readonly string[] OpeningParts =
    [
        Abstract,
        "summary",
        "plain-language-summary",
        "keypoints",
        "epigraph",
    ];

    private readonly List<StudyBlock.Note> titleNotes = [];

    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>Keys whose values have a form that is not read.</summary>
    private readonly HashSet<string> misread = new(StringComparer.Ordinal);

    public StudyFront Read()
    {
        var affiliations = FrontAffiliations.Of(Affiliations.Select(Find), Authors.Select(Find));
        ImmutableArray<HeadAuthor> authors =
        [
            .. Authors
                .Select(Find)
                .OfType<YamlNode>()
                .Take(1)
                .SelectMany(node => FrontAuthors.Of(node, affiliations, diagnostics)),
        ];
        if (authors is [{ Orcid: null } only] && IsOne(only) && Text(["orcid"]) is { } orcid)
            authors = [only with { Orcid = orcid }];
        var parts = (Find("parts") as YamlMapping)?.Entries ?? [];
        ImmutableArray<StudyBlock> opening =
        [
            .. SectionOf(Abstract, mapping.Entries),
            .. OpeningParts.SelectMany(key => SectionOf(key, parts)),
        ];
        var head = new StudyHead(
            Title(),
            authors,
            [.. Keywords.SelectMany(KeywordsOf).DistinctBy(word => Folding.Fold(word.Value), StringComparer.Ordinal)],
            AbstractIn(opening),
            Text(Descriptions) is { } description ? FrontMarkup.Shown(description) : null,
            Text(Dates, isDate: true),
            Text(["lang", "language", "locale"]) is { } tag ? tag.With(StudyLanguage.TagOf(tag.Value)) : null,
            Text(["doi"]),
            License(),
            [.. TextsOf("bibliography").Where(file => file.Value.Length > 0)],
            Nocite: [.. TextsOf("nocite").SelectMany(KeysIn)]
        );
        ImmutableArray<StudyBlock> closing =
        [
            .. Closings.SelectMany(key => SectionOf(key, mapping.Entries)),
            .. parts
                .Where(part => !OpeningParts.Contains(KeyOf(part)))
                .SelectMany(part => SectionOf(KeyOf(part), [part])),
        ];
        ReportUnread(authors.IsEmpty);
        return new(head, opening, closing, 0, "", [.. titleNotes]);
    }

    private YamlNode? Find(string key)
    {
        foreach (var entry in mapping.Entries)
        {
            if (KeyOf(entry) != key)
                continue;
            known.Add(key);
            return entry.Value is YamlScalar { Value: var value } && string.IsNullOrWhiteSpace(value)
                ? null
                : entry.Value;
        }
        return null;
    }

    /// <summary>The text of the first of these keys; all of them count as known.</summary>
    /// <param name="isDate">Whether the text is a date, which “true” and “false” are not.</param>
    private Located<string>? Text(string[] keys, bool isDate = false)
    {
        Located<string>? first = null;
        foreach (var key in keys)
        {
            var node = Find(key);
            if (isDate && node is YamlScalar { Value: "true" or "false" })
                continue;
            if (node is YamlScalar scalar)
                first ??= FrontNodes.TextOf(scalar);
            else if (node is not null)
                misread.Add(key);
        }
        return first;
    }

    private static bool IsOne(HeadAuthor author) =>
        author.IsOne || author.Family is not null || !TextHead.Separator.IsMatch(author.Name.Value);

    private Located<string>? Title()
    {
        if (Text(Titles) is not { } title)
            return null;
        title = FrontMarkup.Shown(FrontMarkup.WithoutNotes(title, titleNotes));
        return Text(["subtitle"]) is { } subtitle
            ? title.With(TitleWithSubtitle.Of(title.Value, FrontMarkup.Shown(subtitle).Value))
            : title;
    }

    /// <summary>The abstract in one line, without markup.</summary>
    private Located<string>? AbstractIn(ImmutableArray<StudyBlock> opening) =>
        Text([Abstract]) is { } text
            ? text.With(string.Join(' ', opening.OfType<StudyBlock.Paragraph>().Select(paragraph => paragraph.Text)))
            : null;

    private IEnumerable<Located<string>> TextsOf(string key) =>
        Find(key) switch
        {
            YamlScalar one => [FrontNodes.TextOf(one)],
            YamlSequence list => list.Items.OfType<YamlScalar>().Select(FrontNodes.TextOf),
            YamlMapping => Misread(key),
            _ => [],
        };

    /// <summary>The keys of citations: <c>@reed-2001, @{moss-1990}</c>, or <c>@*</c> for all.</summary>
    private static IEnumerable<Located<string>> KeysIn(Located<string> citations) =>
        citations
            .Value.Split([',', ';', ' ', '[', ']'], StringSplitOptions.RemoveEmptyEntries)
            .Select(key => citations.With(key.TrimStart('-', '@').Trim('{', '}')));

    private IEnumerable<Located<string>> KeywordsOf(string key) =>
        Find(key) switch
        {
            YamlScalar one => one
                .Value.Split(',', ';')
                .Select(WhiteSpace.Collapse)
                .Where(word => word.Length > 0)
                .Select(word => new Located<string>(word, one.Span)),
            YamlSequence list => list.Items.OfType<YamlScalar>().Select(FrontNodes.TextOf),
            YamlMapping => Misread(key),
            _ => [],
        };

    private IEnumerable<Located<string>> Misread(string key)
    {
        misread.Add(key);
        return [];
    }

    /// <summary>A license by its name or address, or a mapping with either (Hugo, MyST, Quarto).</summary>
    private Located<string>? License() =>
        (Find("license") ?? Find("licence") ?? Find("copyright")) switch
        {
            YamlScalar text => FrontNodes.TextOf(text),
            YamlMapping parts => FrontNodes.TextIn(parts, "url", "link", "id", "content", "name", "type", "text"),
            _ => null,
        };

    /// <param name="entries">Those of the front matter, or of the parts in it.</param>
    private IEnumerable<StudyBlock> SectionOf(string key, IEnumerable<YamlEntry> entries)
    {
        var entry = entries.FirstOrDefault(entry => KeyOf(entry) == key);
        var texts = entry?.Value switch
        {
            YamlScalar one => [one],
            YamlSequence list => list.Items.OfType<YamlScalar>().ToList(),
            _ => [],
        };
        if (texts.TrueForAll(text => string.IsNullOrWhiteSpace(text.Value)))
            return [];
        known.Add(key);
        return texts
            .SelectMany(FrontNodes.ParagraphsOf)
            .Select(FrontMarkup.Read)
            .Prepend<StudyBlock>(
                new StudyBlock.Heading(
                    entry!.Key.Span,
                    1,
                    null,
                    FirstLetter.Raise(key == Abstract ? language.AbstractHeadings.Words[0] : key.Replace('-', ' '))
                )
            );
    }

    /// <summary>Notes keys whose values look like words for readers, and authors in an unknown form.</summary>
    private void ReportUnread(bool hasNoAuthors)
    {
        foreach (var entry in mapping.Entries)
        {
            var key = KeyOf(entry);
            var isUnread = known.Contains(key)
                ? misread.Contains(key)
                    || (key == "parts" && entry.Value is not YamlMapping)
                    || (hasNoAuthors && Authors.Contains(key) && entry.Value is not YamlScalar)
                : key == "orcid" || !Settings.Contains(key) && FrontNodes.IsProse(entry.Value);
            if (isUnread)
                diagnostics.Add(Catalog.FrontMatterKeyUnused(new(entry.Key.Value, entry.Key.Span)));
            if (key == "parts" && entry.Value is YamlMapping parts)
            {
                foreach (var part in parts.Entries.Where(part => part.Value is YamlMapping))
                    diagnostics.Add(Catalog.FrontMatterKeyUnused(new(part.Key.Value, part.Key.Span)));
            }
        }
    }

    private static string KeyOf(YamlEntry entry) => FrontNodes.KeyOf(entry);

    private static HashSet<string> Set(string words) => words.Split(' ').ToHashSet(StringComparer.Ordinal);
}
