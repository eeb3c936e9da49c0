using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Citing;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Exporting;

/// <summary>Writes <c>study.json</c>.</summary>
internal static class StudyJson
{
    public static ImmutableArray<byte> Write(LinkedSite linked) =>
        JsonText.Bytes(FileOf(linked), ExportingJson.Default.StudyFile);

    private static StudyFile FileOf(LinkedSite linked)
    {
        var (study, settings, annotations) = (linked.Site.Study, linked.Site.Settings, linked.Site.Annotations);
        return new(
            study.Title,
            settings.Language,
            [.. settings.Study.Authors.Select(AuthorOf)],
            Keywords.Of(settings.Study) is { IsEmpty: false } keywords ? keywords : null,
            [.. study.AllSections.Select(section => SectionOf(linked, section))],
            [.. annotations.Works.Select(work => WorkOf(linked, work))],
            [.. annotations.Actors.Select(actor => EntryOf(linked, actor))],
            [.. annotations.Frameworks.Select(framework => EntryOf(linked, framework))],
            [.. annotations.Events.Select(item => EventOf(linked, item))],
            [.. annotations.Terms.Select(term => TermOf(linked, term))],
            [.. annotations.Places.Select(place => EntryOf(linked, place))],
            [.. annotations.Argument.Select(group => GroupOf(linked, group))],
            MembersByKind.Of(
                settings.Kinds.Where(kind => kind.Form == EntryForm.Plain),
                kind => kind.Folder,
                kind => annotations.Of(kind).Select(entry => EntryOf(linked, entry)).ToImmutableArray()
            )
        );
    }

    private static StudyAuthor AuthorOf(PersonName author) =>
        new(
            author.Family ?? author.Literal,
            author.Given,
            author.Orcid,
            author.WorksAt.IsEmpty ? null : author.WorksAt
        );

    private static StudySection SectionOf(LinkedSite linked, Section section)
    {
        var page = linked.Site.PageOf(section);
        return new(
            section.Id,
            section.Number,
            section.Title,
            section.Slug,
            linked.Site.AddressOf(section),
            section.Level,
            [.. section.Paragraphs.Select(paragraph => ParagraphOf(linked, page, paragraph))]
        );
    }

    private static StudyParagraph ParagraphOf(LinkedSite linked, string page, Paragraph paragraph)
    {
        // Only to count scalar values: an offset may be far from the beginning.
        var text = new SourceText("", paragraph.Text);
        return new(
            paragraph.Id,
            $"{page}#{paragraph.Id}",
            paragraph.Text,
            [
                .. paragraph.Sentences.Select(sentence => new StudySentence(
                    sentence.Id,
                    $"{page}#{sentence.Id}",
                    sentence.Range.Of(paragraph.Text)
                )),
            ],
            [.. linked.CitationsIn(paragraph).Select(citation => CitationOf(text, citation))],
            [.. linked.MentionsIn(paragraph).Select(mention => MentionOf(text, mention))],
            [
                .. paragraph.Sentences.SelectMany(sentence =>
                    linked.HeadAt(sentence) is { } head ? new[] { new StudyHead(head.Text.Value, sentence.Id) } : []
                ),
            ],
            paragraph.NoteMarks.IsEmpty ? null : [.. MarksOf(linked, text, paragraph)],
            paragraph.Kind == ParagraphKind.Note ? linked.Notes.Around(paragraph)?.Label : null,
            paragraph.Kind is ParagraphKind.Table or ParagraphKind.Caption or ParagraphKind.Figure
                ? JsonText.Word(paragraph.Kind)
                : null,
            ReferencesIn(linked, text, paragraph) is { Length: > 0 } references ? references : null,
            paragraph.Links.IsEmpty ? null : [.. paragraph.Links.Select(link => AddressOf(text, link))],
            ImageOf(linked, paragraph),
            paragraph.OuterItems > 0 ? paragraph.OuterItems : null
        );
    }

    private static StudyPicture? ImageOf(LinkedSite linked, Paragraph paragraph) =>
        linked.Site.Images.Of(paragraph) is { } file && paragraph.Image is { } image
            ? new(
                $"/{file.PublishedPath}",
                file.Path,
                file.MediaType,
                file.Bytes.Length,
                file.Width,
                file.Height,
                image.Width is { } width ? $"{width.Value}{(width.IsPercent ? "%" : "px")}" : null,
                image.Title,
                image.Alternative.Length > 0 ? image.Alternative : null,
                paragraph.Name?.Number
            )
            : null;

    private static StudyAddress AddressOf(SourceText text, StudyLink link)
    {
        var (start, length) = ScalarsOf(text, link.Range);
        return new(start, length, link.Address);
    }

    private static ImmutableArray<StudyReference> ReferencesIn(
        LinkedSite linked,
        SourceText text,
        Paragraph paragraph
    ) =>
        [
            .. linked
                .References.LinkedIn(paragraph)
                .Select(link => (Link: link, Place: ScalarsOf(text, link.Reference.Range)))
                .Select(pair => new StudyReference(
                    pair.Place.Start,
                    pair.Place.Length,
                    pair.Link.Target.Id,
                    linked.Site.AddressOf(pair.Link.Target),
                    pair.Link.Shown
                )),
        ];

    private static IEnumerable<StudyNoteMark> MarksOf(LinkedSite linked, SourceText text, Paragraph paragraph)
    {
        foreach (var mark in paragraph.NoteMarks)
        {
            var (start, length) = ScalarsOf(text, mark.Range);
            if (linked.Notes.Of(mark) is { } note)
                yield return new(note.Label, start, length, note.First.Id);
        }
    }

    private static StudyCitation CitationOf(SourceText text, LinkedCitation citation)
    {
        var (start, length) = ScalarsOf(text, citation.Citation.Range);
        return new(
            citation.Text,
            start,
            length,
            [.. citation.Works.Select(work => work.Id.Value)],
            citation.Citation.Narrative,
            citation.Place.Id
        );
    }

    private static StudyMention MentionOf(SourceText text, Mention mention)
    {
        var (start, length) = ScalarsOf(text, mention.Range);
        return new(mention.Entity.Kind.Id, mention.Entity.Slug, start, length, mention.Place.Id);
    }

    private static (int Start, int Length) ScalarsOf(SourceText text, TextRange range) =>
        (text.ScalarsIn(0, range.Start), text.ScalarsIn(range.Start, range.End));

    private static StudyWork WorkOf(LinkedSite linked, Work work) =>
        new(
            work.Id.Value,
            JsonText.Word(work.Status),
            CslJson.ItemOf(work),
            Routes.Of(work),
            [.. linked.CitationsOf(work).Select(citation => citation.Place.Id).Distinct()]
        );

    private static StudyEntry EntryOf(LinkedSite linked, Entity entity) =>
        new(
            entity.Slug,
            entity.Name.Value,
            KindOf(entity),
            entity.Spellings.IsEmpty ? null : entity.Spellings,
            Routes.Of(entity),
            linked.MentionsOf(entity).Count()
        );

    private static string? KindOf(Entity entity) =>
        entity switch
        {
            // the spelling since the first version, which programs that read the file rely on
            Actor { ActorKind: ActorKind.Organization } => "organisation",
            Actor actor => JsonText.Word(actor.ActorKind),
            Place place => place.PlaceKind,
            PlainEntry entry => entry.Group,
            _ => null,
        };

    private static StudyTerm TermOf(LinkedSite linked, Term term) =>
        new(
            term.Slug,
            term.Name.Value,
            term.Expansion?.Value,
            term.ExpandedBySite,
            term.See?.Value,
            Routes.Of(term),
            linked.UsesOf(term).Count()
        );

    private static StudyEvent EventOf(LinkedSite linked, TimelineEvent item) =>
        new(
            item.Id.Value,
            item.Date.Value.Text,
            item.Wording?.Value,
            item.Statement.Text,
            Routes.Of(item),
            [.. linked.EvidenceOf(item.Statement).Select(place => place.Id)],
            [.. item.Actors.Select(actor => actor.Value)],
            [.. item.Places.Select(place => place.Value)],
            item.Themes
        );

    private static StudyArgumentGroup GroupOf(LinkedSite linked, ArgumentGroup group) =>
        new(
            group.Id.Value,
            group.Title,
            Routes.Of(group),
            [
                .. group.Items.Select(item => new StudyArgumentItem(
                    item.Id.Value,
                    item.Statement.Text,
                    Routes.Of(item),
                    [.. linked.EvidenceOf(item.Statement).Select(place => place.Id)],
                    [.. item.Answers.Select(answer => answer.Value)]
                )),
            ]
        );
}
