using System.Text;
using AfPakSite.Annotations;
using AfPakSite.Citing;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Theme.Plain;

/// <summary>
/// Writes the Markdown twin of a page (<c>index.html.md</c>, llmstxt.org): the same content with absolute addresses.
/// Sections, the whole study, the argument, and entries with their own page have twins.
/// </summary>
internal sealed class MarkdownTwin(LinkedSite linked)
{
    private readonly MarkdownMarkup markup = new(linked);
    private readonly MarkdownStudy study = new(linked);

    private Site Site => linked.Site;

    private Words Words => linked.Site.Settings.Words;

    public static string FileOf(string route) => $"{Routes.FileOf(route)}.md";

    public static IEnumerable<OutputFile> Of(LinkedSite linked)
    {
        var twin = new MarkdownTwin(linked);
        return linked
            .Site.Pages.Select(page => (page.Route, Text: twin.Write(page)))
            .Where(pair => pair.Text is not null)
            .Select(pair => new OutputFile(FileOf(pair.Route), pair.Text!));
    }

    private string? Write(Page page) =>
        page switch
        {
            Page.WholeStudy => Study(),
            Page.OfSection { Section: var section } => OfSection(section),
            Page.OfEntry { Entity: var entity } => OfEntry(entity),
            Page.Argument => Argument(),
            _ => null,
        };

    private string Study()
    {
        var text = new StringBuilder(
            $"# {MarkdownText.Escape(Site.Study.Title)}\n\n{Authors} {Address(Routes.Study)}\n"
        );
        foreach (var section in Site.Study.Sections)
            study.Append(text, section, 2, whole: true);
        return text.ToString();
    }

    private string OfSection(Section section)
    {
        var text = new StringBuilder();
        study.Append(text, section, 1, whole: false);
        study.AppendNotes(text, section);
        return text.Append(
                $"\n---\n\n{Show(Words.Plain.Section(StudyLink))} {Authors} {Address(Site.PageOf(section))}\n"
            )
            .ToString();
    }

    private string OfEntry(Entity entity)
    {
        var text = new StringBuilder(
            $"# {MarkdownText.Escape(entity.Name.Value)}\n\n{MarkdownText.Escape(entity.Statement.Text)}"
        );
        foreach (var place in linked.EvidenceOf(entity.Statement))
            text.Append($" ({Place(place)})");
        text.Append('\n').Append(markup.Write(entity.Body?.Blocks ?? []));
        var sentences = linked.SentencesOf(entity);
        AppendList(
            text,
            SentenceCount.Of(entity, sentences.Length, Words.Counts),
            sentences.Select(place => $"{MarkdownText.Escape(Quotation.Of(place.Text))} ({Place(place)})")
        );
        AppendList(
            text,
            Words.Entries.WorksAbout,
            linked
                .WorksOf(entity)
                .Select(work => MarkdownText.Link(ShortCitation.Of(work), Site.Settings.Absolute(Routes.Of(work))))
        );
        return text.Append($"\n---\n\n{Show(Words.Plain.Entry(StudyLink))} {Address(Routes.Of(entity))}\n").ToString();
    }

    private string Argument()
    {
        var text = new StringBuilder($"# {MarkdownText.Escape(Words.Argument.Title)}\n");
        foreach (var group in Site.Annotations.Argument)
        {
            text.Append($"\n## {MarkdownText.Escape(group.Title)}\n\n");
            if (group.Note is { } note)
                text.Append(MarkdownText.Paragraph(Proved(note))).Append("\n\n");
            if (group.Unsaid is { } unsaid)
                text.Append(MarkdownText.Paragraph(MarkdownText.Escape(unsaid))).Append("\n\n");
            foreach (var item in group.Items)
                text.Append($"{item.Number}. {Proved(item.Statement)}{Open(item)}\n");
        }
        return text.Append($"\n---\n\n{Show(Words.Plain.Entry(StudyLink))} {Address(Routes.Argument)}\n").ToString();
    }

    private static string Open(ArgumentItem item) => item.Unsaid is { } unsaid ? $" {MarkdownText.Escape(unsaid)}" : "";

    /// <summary>A statement with its quotations.</summary>
    private string Proved(Statement statement) =>
        MarkdownText.Escape(statement.Text)
        + string.Concat(
            statement
                .Evidence.Select(quotation => (quotation.Value, Place: linked.FindEvidence(quotation.Value)))
                .Where(found => found.Place is not null)
                .Select(found => $" {MarkdownText.Escape(Quotation.Of(found.Value))} ({Place(found.Place!)})")
        );

    private string Authors =>
        $"{MarkdownText.Escape(string.Join(Words.Lists.Comma, Site.Settings.Study.Authors.Select(author => author.Direct)))}.";

    private string Address(string route) => $"<{Site.Settings.Absolute(route)}>";

    private string Place(SentencePlace place) =>
        MarkdownText.Link(place.LabelIn(Words), Site.Settings.Absolute(Site.AddressOf(place)));

    private string StudyLink => MarkdownText.Link(Site.Study.Title, Site.Settings.BaseUrl);

    private static string Show(Phrase<string> phrase) => phrase.Join(MarkdownText.Escape, link => link);

    private static void AppendList(StringBuilder text, string title, IEnumerable<string> items)
    {
        var lines = items.Select(item => $"- {item}\n").ToList();
        text.Append(lines.Count == 0 ? "" : $"\n## {title}\n\n{string.Concat(lines)}");
    }
}
