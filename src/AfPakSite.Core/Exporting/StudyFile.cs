using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AfPakSite.Exporting;

/// <summary>
/// <c>study.json</c>: the study as data. Addresses are routes from the root of the site. Ids of passages are permanent.
/// The texts and titles, joined in the order of the file, give back every word of the study.
/// </summary>
/// <param name="Language">A language tag (BCP 47).</param>
/// <param name="Keywords">Those of the study's record; omitted if there are none.</param>
/// <param name="Sections">All sections in reading order; a subsection comes after the section that contains it.</param>
/// <param name="DeclaredKinds">The lists of <see cref="StudyEntry"/> of the kinds that the site declares, by their
/// folders.</param>
internal sealed record StudyFile(
    string Title,
    string Language,
    ImmutableArray<StudyAuthor> Authors,
    ImmutableArray<string>? Keywords,
    ImmutableArray<StudySection> Sections,
    ImmutableArray<StudyWork> Works,
    ImmutableArray<StudyEntry> Actors,
    ImmutableArray<StudyEntry> Frameworks,
    ImmutableArray<StudyEvent> Events,
    ImmutableArray<StudyTerm> Terms,
    ImmutableArray<StudyEntry> Places,
    ImmutableArray<StudyArgumentGroup> Argument,
    [property: JsonIgnore] OrderedDictionary<string, object> DeclaredKinds
)
{
    [JsonExtensionData]
    public OrderedDictionary<string, object> Members => DeclaredKinds;
}

/// <param name="Family">The name of an institution, too.</param>
/// <param name="Orcid">Without the address of orcid.org.</param>
/// <param name="Affiliations">Where the author works; omitted if it is not known.</param>
internal sealed record StudyAuthor(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Family,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Given,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Orcid,
    ImmutableArray<string>? Affiliations
);

/// <param name="Id">Begins with <c>h-</c>.</param>
/// <param name="Number">As the study has it: <c>7.1</c>; null without one.</param>
/// <param name="Level">1 for a section of the study, 2 for a section in it.</param>
/// <param name="Paragraphs">Without those of its subsections.</param>
internal sealed record StudySection(
    string Id,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Number,
    string Title,
    string Slug,
    string Url,
    int Level,
    ImmutableArray<StudyParagraph> Paragraphs
);

/// <param name="Id">Begins with <c>p-</c>.</param>
/// <param name="Text">The study's own text, character for character, without the marginal heads.</param>
/// <param name="Notes">The marks of notes; omitted if there are none.</param>
/// <param name="Note">The number of the note that begins with the paragraph; omitted for other paragraphs.</param>
/// <param name="Kind"><c>table</c>, whose text has a line for each row and tabs between the cells, <c>caption</c>, or
/// <c>figure</c>, whose text is its caption; omitted for other paragraphs.</param>
/// <param name="References">The places that refer to other parts of the study; omitted if there are none.</param>
/// <param name="Links">The links of the study to other sites; omitted if there are none.</param>
/// <param name="Image">The image of a figure; omitted for other paragraphs.</param>
/// <param name="OuterItems">In how many items of lists an item or a text is; omitted outside of them.</param>
internal sealed record StudyParagraph(
    string Id,
    string Url,
    string Text,
    ImmutableArray<StudySentence> Sentences,
    ImmutableArray<StudyCitation> Citations,
    ImmutableArray<StudyMention> Mentions,
    ImmutableArray<StudyHead> Heads,
    ImmutableArray<StudyNoteMark>? Notes,
    string? Note,
    string? Kind,
    ImmutableArray<StudyReference>? References,
    ImmutableArray<StudyAddress>? Links,
    StudyPicture? Image,
    int? OuterItems
);

/// <summary>The image of a figure.</summary>
/// <param name="Url">The address of its file.</param>
/// <param name="Source">The path of the file in the sources of the site: <c>seeds/images/hills.jpg</c>.</param>
/// <param name="Type">The media type of its file.</param>
/// <param name="Bytes">The size of its file.</param>
/// <param name="Width">In pixels, as <paramref name="Height"/>.</param>
/// <param name="ShownWidth">The width that the study gives it, <c>60%</c> of the column or <c>300px</c>; omitted if it
/// gives none.</param>
/// <param name="Title">What browsers show at the pointer; omitted without one.</param>
/// <param name="Alternative">What it shows, for readers who cannot see it; omitted if the study does not say.</param>
/// <param name="Number">The number of the figure; omitted for one without.</param>
internal sealed record StudyPicture(
    string Url,
    string Source,
    string Type,
    int Bytes,
    int Width,
    int Height,
    string? ShownWidth,
    string? Title,
    string? Alternative,
    string? Number
);

/// <summary>A place in a paragraph that refers to another part of the study.</summary>
/// <param name="Start">The Unicode scalar values of the paragraph's text before it.</param>
/// <param name="Length">In Unicode scalar values.</param>
/// <param name="Target">The id of a section or a paragraph.</param>
/// <param name="Shown">What readers see instead of markup; omitted where they see the text.</param>
internal sealed record StudyReference(int Start, int Length, string Target, string Url, string? Shown);

/// <summary>A link of the study to another site.</summary>
/// <param name="Start">The Unicode scalar values of the paragraph's text before it.</param>
/// <param name="Length">In Unicode scalar values.</param>
internal sealed record StudyAddress(int Start, int Length, string Url);

/// <summary>The mark of a note in a paragraph.</summary>
/// <param name="Start">The Unicode scalar values of the paragraph's text before it.</param>
/// <param name="Length">In Unicode scalar values; 0 where the mark is not part of the text.</param>
/// <param name="Paragraph">The id of the first paragraph of the note.</param>
internal sealed record StudyNoteMark(string Number, int Start, int Length, string Paragraph);

/// <param name="Id">Begins with <c>s-</c>.</param>
internal sealed record StudySentence(string Id, string Url, string Text);

/// <summary>A place in a paragraph that refers to works.</summary>
/// <param name="Start">The Unicode scalar values of the paragraph's text before it.</param>
/// <param name="Length">In Unicode scalar values.</param>
/// <param name="Works">The ids of the works.</param>
/// <param name="Narrative">Whether the names of the authors are part of the sentence.</param>
/// <param name="Sentence">The id of the sentence that contains it.</param>
internal sealed record StudyCitation(
    string Text,
    int Start,
    int Length,
    ImmutableArray<string> Works,
    bool Narrative,
    string Sentence
);

/// <summary>A name in a paragraph that refers to an entry.</summary>
/// <param name="Kind">The id of the kind of the entry: <c>actor</c>.</param>
/// <param name="Start">The Unicode scalar values of the paragraph's text before it.</param>
/// <param name="Length">In Unicode scalar values.</param>
/// <param name="Sentence">The id of the sentence that contains it.</param>
internal sealed record StudyMention(string Kind, string Slug, int Start, int Length, string Sentence);

/// <summary>A marginal head of the paragraph: words of the site, not of the study.</summary>
/// <param name="Sentence">The id of the sentence at which it is.</param>
internal sealed record StudyHead(string Text, string Sentence);

/// <summary>A work that the study cites.</summary>
/// <param name="Status"><c>identified</c>, <c>ambiguous</c> or <c>unidentified</c>.</param>
/// <param name="Csl">An item of CSL-JSON.</param>
/// <param name="CitedBy">The ids of sentences in reading order.</param>
internal sealed record StudyWork(string Id, string Status, JsonObject Csl, string Url, ImmutableArray<string> CitedBy);

/// <param name="Kind">What sort of actor or place it is, or the group of an entry of a declared kind; left out without
/// one.</param>
/// <param name="Spellings">Other spellings by which the search finds it; omitted if there are none.</param>
/// <param name="Mentions">The number of mentions in the study.</param>
internal sealed record StudyEntry(
    string Slug,
    string Name,
    string? Kind,
    ImmutableArray<string>? Spellings,
    string Url,
    int Mentions
);

/// <param name="Date">In EDTF.</param>
/// <param name="Wording">The study's own words for the date; null if the date is written as it is.</param>
/// <param name="Evidence">The ids of the sentences that prove it.</param>
/// <param name="Actors">Slugs of actors; those of places are in <paramref name="Places"/>.</param>
internal sealed record StudyEvent(
    string Id,
    string Date,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Wording,
    string Title,
    string Url,
    ImmutableArray<string> Evidence,
    ImmutableArray<string> Actors,
    ImmutableArray<string> Places,
    ImmutableArray<string> Themes
);

/// <param name="Expansion">What an acronym stands for; null for other terms.</param>
/// <param name="ExpandedBySite">Whether the study itself never spells it out.</param>
/// <param name="See">The slug of the entry that explains the term instead; null without one.</param>
/// <param name="Mentions">The number of uses in the study.</param>
internal sealed record StudyTerm(
    string Slug,
    string Name,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Expansion,
    bool ExpandedBySite,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? See,
    string Url,
    int Mentions
);

/// <summary>A part of the argument, such as the questions.</summary>
internal sealed record StudyArgumentGroup(string Id, string Title, string Url, ImmutableArray<StudyArgumentItem> Items);

/// <param name="Evidence">The ids of the sentences that prove it.</param>
/// <param name="Answers">The ids of the items that it answers.</param>
internal sealed record StudyArgumentItem(
    string Id,
    string Title,
    string Url,
    ImmutableArray<string> Evidence,
    ImmutableArray<string> Answers
);
