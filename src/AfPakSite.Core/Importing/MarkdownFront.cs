using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Importing;

/// <summary>
/// Takes the front matter off a paper in Markdown, as Pandoc and Quarto read it: the title and the abstract become text
/// of the study, the rest its record.
/// </summary>
/// <param name="Study">The paper without it.</param>
internal sealed partial record MarkdownFront(PaperRecord Record, string Study, ImmutableArray<ImportNote> Notes)
{
    /// <summary>Null for a paper without front matter.</summary>
    /// <exception cref="PaperRefusalException">The front matter cannot be read.</exception>
    public static MarkdownFront? Read(SourceText source)
    {
        if (FrontMatter.Split(source) is not var (yaml, body))
            return null;
        var diagnostics = new DiagnosticBag();
        var mapping = YamlReader.Read(yaml, diagnostics) as YamlMapping;
        if (diagnostics.ToSorted(strict: false) is [{ Severity: Severity.Error } first, ..])
            throw new PaperRefusalException(
                $"The lines between the first two “---” of the paper cannot be read: {first.Message}"
            );
        var keys = new MarkdownKeys(mapping);
        var record = RecordOf(keys);
        var study = StudyOf(record, keys, body.Text);
        return new(record, study, keys.ToNotes());
    }

    private static PaperRecord RecordOf(MarkdownKeys keys)
    {
        var (title, subtitle) = (keys.Line("title"), keys.Line("subtitle"));
        var keywords = keys.Line("keywords", "keyword");
        return PaperRecord.Empty with
        {
            Title = title is null || subtitle is null ? title : PaperTitle.Of(title, subtitle),
            Authors = [.. AuthorsIn(keys.Take("author", "authors"))],
            Issued = keys.Line(text => EdtfDate.Parse(text) is not null, "date", "issued", "year"),
            Language = keys.Line(LanguageTag.IsWellFormed, "lang", "language"),
            Description = keys.Line("description"),
            Variables = keywords is null ? [] : [new("keyword", keywords)],
        };
    }

    private static IEnumerable<PersonName> AuthorsIn(YamlNode? node) =>
        node switch
        {
            YamlScalar { Value: var line } => Byline.Names(line),
            YamlSequence list => list.Items.SelectMany(item =>
                item is YamlScalar one ? [Byline.Name(one.Value)] : AuthorsIn(item)
            ),
            YamlMapping mapping => AuthorIn(new(mapping)),
            _ => [],
        };

    /// <summary>An author with keys: <c>name</c>, or <c>given</c> and <c>family</c>; and <c>orcid</c>.</summary>
    private static IEnumerable<PersonName> AuthorIn(MarkdownKeys keys)
    {
        var named = keys.Take("name", "literal");
        if (named is YamlMapping parts)
            keys = new(parts);
        var family = keys.Line("family");
        var name =
            family is not null ? new(family, keys.Line("given"), null, null)
            : named is YamlScalar { Value.Length: > 0 } line ? Byline.Name(line.Value)
            : null;
        var orcid =
            keys.Line("orcid") is { } written && Orcid.IsWellFormed(Orcid.Of(written)) ? Orcid.Of(written) : null;
        return name is null ? [] : [name with { Orcid = orcid }];
    }

    /// <summary>The body below its title and its abstract.</summary>
    private static string StudyOf(PaperRecord record, MarkdownKeys keys, string body)
    {
        if (record.Title is not { } title)
            return body.TrimStart('\n', '\r');
        var isTitled =
            FirstHeading.Match(body) is { Success: true } first && first.Groups["text"].Value.Trim() == title;
        var study = isTitled ? "" : $"# {title}\n\n";
        if (!isTitled && keys.Take("abstract") is YamlScalar { Value: var text } && !string.IsNullOrWhiteSpace(text))
        {
            var language = StudyLanguage.For(record.Language ?? LanguageGuess.Of(body));
            var heading = language.AbstractHeadings.Words[0];
            var marks = TopHeading.IsMatch(body) ? "#" : "##";
            study += $"{marks} {char.ToUpperInvariant(heading[0])}{heading[1..]}\n\n{text.Trim()}\n\n";
        }
        return study + body.TrimStart('\n', '\r');
    }

    [GeneratedRegex(@"\A\s*#[ \t]+(?<text>[^\r\n]*)")]
    private static partial Regex FirstHeading { get; }

    [GeneratedRegex("^#[ \t]", RegexOptions.Multiline)]
    private static partial Regex TopHeading { get; }
}

/// <summary>The keys of a mapping, each of which is read or reported.</summary>
internal sealed class MarkdownKeys(YamlMapping? mapping)
{
    private readonly List<YamlEntry> left = [.. mapping?.Entries ?? []];
    private readonly List<ImportNote> notes = [];

    /// <summary>The value of the first of these keys that the mapping has; null without one.</summary>
    public YamlNode? Take(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var at = left.FindIndex(entry => entry.Key.Value.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (at < 0)
                continue;
            var value = left[at].Value;
            left.RemoveAt(at);
            return value;
        }
        return null;
    }

    /// <summary>A text, or the texts of a list, on one line; null without one.</summary>
    public string? Line(params ReadOnlySpan<string> names)
    {
        var line = Take(names) switch
        {
            YamlScalar scalar => scalar.Value,
            YamlSequence list => string.Join(", ", list.Items.OfType<YamlScalar>().Select(item => item.Value)),
            _ => "",
        };
        return WhiteSpace.Collapse(line) is { Length: > 0 } text ? text : null;
    }

    /// <summary>A text of a form; null and a note if it has another form.</summary>
    public string? Line(Func<string, bool> isWellFormed, params ReadOnlySpan<string> names)
    {
        var line = Line(names);
        if (line is null || isWellFormed(line))
            return line;
        notes.Add(
            new(null, $"The {names[0]} “{FirstWords.Within(line, 60)}” was left out: write it in input/site.yml.")
        );
        return null;
    }

    /// <summary>What was left out.</summary>
    public ImmutableArray<ImportNote> ToNotes() =>
        left.Count == 0
            ? [.. notes]
            :
            [
                .. notes,
                new(
                    null,
                    $"These keys before the first line of the paper were left out: {string.Join(", ", left.Select(entry => entry.Key.Value))}."
                ),
            ];
}
