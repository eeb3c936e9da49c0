using System.Text;
using AfPakSite.Alignment;
using AfPakSite.Citing;
using AfPakSite.Ledgers;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;
using AfPakSite.Theme.Book;
using AfPakSite.Theme.Parts;
using AfPakSite.Wording;

namespace AfPakSite.Theme.Hosting;

/// <summary>
/// Writes the page of a passage whose words changed: the words then and now, the difference, the editions that contain
/// it, and how to cite it. Its first link leads to the passage.
/// </summary>
internal sealed class RecordPage
{
    private readonly ThemeAssets assets;
    private readonly SiteSettings settings;
    private readonly BookText text;
    private readonly LinkedSite linked;
    private readonly RecordPlaces places;
    private readonly DifferenceText difference;
    private readonly StringBuilder html = new();
    private string route = "";

    public RecordPage(LinkedSite linked, ThemeAssets assets)
    {
        (this.linked, this.assets, settings) = (linked, assets, linked.Site.Settings);
        text = new(settings);
        places = new(linked.Site, text);
        difference = new(text, Words.Records);
    }

    private Words Words => settings.Words;

    public string Write(PassageRecord passage)
    {
        html.Clear();
        route = Routes.Permalink(passage.Anchor.Id);
        var title = TitleOf(passage.Anchor.Kind);
        WriteHead(title, FirstWords.Of(passage.Versions[^1].Text, 8));
        html.Append($"<main id=\"{Layout.MainId}\" class=\"text-page record\">\n<h1>{text.Show(title)}</h1>\n");
        foreach (var sentence in WhatBecame(passage))
            html.Append($"<p>{sentence}</p>\n");
        WriteArgument(passage.Successor ?? passage.Anchor);
        WriteDifference(passage);
        for (var index = 0; index < passage.Versions.Length; index++)
            WriteVersion(passage, index);
        if (passage.Successor is { } successor)
            WriteQuotation(HeadingOfSuccessor(passage), successor.Text);
        WriteCitations(passage);
        WriteFoot(passage);
        return html.ToString();
    }

    /// <summary>The site’s name is not a link here, so that the first link of the page leads to the passage.</summary>
    private void WriteHead(string title, string words)
    {
        var direction = settings.Direction is { } rightToLeft ? $" dir=\"{rightToLeft}\"" : "";
        var heading = Words.Frame.PageTitle($"{title}: {words}", settings.Title);
        html.Append(
                $"<!DOCTYPE html>\n<html lang=\"{settings.Language}\"{direction}>\n<head>\n<meta charset=\"utf-8\">\n"
            )
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append(
                $"<title{text.Attributes}>{XmlText.Escape(heading)}</title>\n<meta name=\"color-scheme\" content=\"light dark\">\n"
            )
            .Append("<meta name=\"robots\" content=\"noindex\">\n")
            .Append($"<link rel=\"canonical\" href=\"{XmlText.Escape(settings.Absolute(route))}\">\n")
            .Append($"<script src=\"{Href(assets.Script("settings"))}\"></script>\n")
            .Append($"<link rel=\"icon\" type=\"image/svg+xml\" href=\"{Href(assets.Icon)}\">\n")
            .Append($"<link rel=\"stylesheet\" href=\"{Href(assets.Stylesheet)}\">\n")
            .Append($"<link rel=\"stylesheet\" href=\"{Href(assets.Style("parts"))}\">\n")
            .Append($"<link rel=\"stylesheet\" href=\"{Href(assets.Style("history"))}\">\n</head>\n<body>\n")
            .Append("<header class=\"site-header\"><span class=\"site-title\">")
            .Append($"{XmlText.Escape(settings.Title)}</span></header>\n");
    }

    private string TitleOf(AnchorKind kind) =>
        kind switch
        {
            AnchorKind.Section => Words.Records.Section,
            AnchorKind.Paragraph => Words.Records.Paragraph,
            _ => Words.Records.Sentence,
        };

    /// <summary>What became of a passage: sentences as markup.</summary>
    private IEnumerable<string> WhatBecame(PassageRecord passage)
    {
        var date = passage.Anchor.Retired?.Date is { } day ? InWords(day) : null;
        if (passage.State == PassageState.Retired)
        {
            yield return text.Show(
                date is null
                    ? Words.Records.Retired(words => Link(passage.Address, text.Show(words)))
                    : Words.Records.RetiredOn(date, words => Link(passage.Address, text.Show(words)))
            );
            yield break;
        }
        var place = Link(passage.Address, places.Of(passage.Successor ?? passage.Anchor).Name);
        if (passage.State == PassageState.Changed)
            yield return text.Show(Words.Records.Changed(place));
        else if (passage.Successor!.ContainsWordsOf(passage.Anchor))
            yield return text.Show(Words.Records.Contained(place));
        else
        {
            yield return text.Show(date is null ? Words.Records.TakenOut : Words.Records.TakenOutOn(date));
            yield return text.Show(Successor(passage, place));
        }
    }

    private Phrase<string> Successor(PassageRecord passage, string place) =>
        passage.Reason switch
        {
            SuccessorReason.Decision => Words.Records.PointsTo(place),
            SuccessorReason.Words => Words.Records.MostWords(place),
            _ => Words.Records.LeadsTo(place),
        };

    /// <summary>The items of the argument that rest on the passage, if any.</summary>
    private void WriteArgument(Anchor anchor)
    {
        var items = linked
            .ItemsAt(anchor.Id)
            .Select(placed =>
                Link(
                    Routes.Of(placed.Item),
                    XmlText.Escape(Words.Argument.ItemName(placed.Group.Label, placed.Item.Number))
                )
            )
            .ToList();
        if (items.Count > 0)
            html.Append($"<p>{text.Show(Words.Records.Argument(string.Join(Words.Lists.Comma, items)))}</p>\n");
    }

    private string HeadingOfSuccessor(PassageRecord passage) =>
        passage.Reason switch
        {
            SuccessorReason.Decision => Words.Records.Successor,
            SuccessorReason.Words => Words.Records.SuccessorWithWords,
            _ => Words.Records.SuccessorOfLinks,
        };

    /// <summary>The words at publication compared with the present or last ones.</summary>
    private void WriteDifference(PassageRecord passage)
    {
        var pieces = WordDiff.Between(passage.Versions[0].Text, passage.Versions[^1].Text);
        if (pieces.All(piece => piece.Kind == DiffKind.Kept))
            return;
        html.Append($"<h2>{text.Show(Words.Records.Difference)}</h2>\n")
            .Append($"<blockquote class=\"difference\">{difference.Of(pieces)}</blockquote>\n");
    }

    private void WriteVersion(PassageRecord passage, int index)
    {
        var version = passage.Versions[index];
        WriteQuotation(HeadingOf(passage, index), version.Text);
        var editions = passage
            .Editions.Where(edition => edition.Version == index)
            .Select(edition => Link(edition.Address, text.Show(edition.Name.InWords(Words.Dates))))
            .ToList();
        if (editions.Count > 0)
            html.Append($"<p>{text.Show(Words.Records.InEdition(string.Join(Words.Lists.Comma, editions)))}</p>\n");
    }

    private void WriteQuotation(string heading, string words) =>
        html.Append($"<h2>{text.Show(heading)}</h2>\n<blockquote>{XmlText.Escape(words)}</blockquote>\n");

    private string HeadingOf(PassageRecord passage, int index) =>
        passage.Versions[index].Since is not { } since ? Words.Records.NowUnreleased
        : index == 0 ? Words.Records.AtPublication(InWords(since))
        : index == passage.Versions.Length - 1 && passage.State == PassageState.Changed
            ? Words.Records.Now(InWords(since))
        : Words.Records.From(InWords(since));

    private void WriteCitations(PassageRecord passage)
    {
        var study = settings.Study;
        var locator = passage.Successor is null ? places.Of(passage.Anchor).Locator : null;
        var edition = passage.Editions.LastOrDefault(edition => edition.Version == passage.Versions.Length - 1);
        html.Append($"<h2>{text.Show(Words.Citing.HowToCite)}</h2>\n<dl class=\"styles\">\n");
        foreach (var style in ReferenceFormatter.Styles)
        {
            var inText = ReferencePart.Html(InTextCitation.Of(study, style, locator));
            var reference = ReferencePart.Html(ReferenceFormatter.Format(study, style));
            html.Append($"<div><dt>{ReferenceFormatter.NameOf(style)}</dt><dd>{inText}<br>{reference}");
            if (edition is not null)
                html.Append(
                    $" {text.Show(Words.Citing.FromEdition(edition.Name.InWords(Words.Dates), settings.Permanent(edition.Address)))}"
                );
            html.Append("</dd></div>\n");
        }
        html.Append("</dl>\n");
    }

    private void WriteFoot(PassageRecord passage)
    {
        var address = $"<code>{XmlText.Escape(settings.Permanent(route))}</code>";
        var data = Words.Records.Data(words => Link(Routes.PassageData(passage.Anchor.Id), text.Show(words)));
        html.Append(
                $"<p class=\"note\">{text.Show(Words.Records.Address(address))}<br>{text.Show(data)}</p>\n</main>\n"
            )
            .Append(
                $"<footer class=\"site-footer\"><p>{Link(Routes.Home, XmlText.Escape(settings.Title))}</p></footer>\n"
            )
            .Append("</body>\n</html>\n");
    }

    private string InWords(string date) => LedgerDate.InWords(date, Words.Dates);

    private string Href(OutputFile asset) => Routes.Relative(route, $"/{asset.Path}");

    /// <param name="content">Markup.</param>
    private string Link(string address, string content) =>
        $"<a href=\"{XmlText.Escape(Routes.Relative(route, address))}\">{content}</a>";
}
