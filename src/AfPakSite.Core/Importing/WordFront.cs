using System.Collections.Immutable;
using System.Text;
using AfPakSite.Annotations;
using AfPakSite.Reading;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Importing;

/// <summary>
/// Takes the title and the authors from the beginning of a document, and makes headings where the document has none by
/// style.
/// </summary>
/// <param name="Rest">The paragraphs of the study without them.</param>
internal sealed record WordFront(PaperRecord Record, ImmutableArray<WordParagraph> Rest)
{
    private const int LongestTitle = 300;
    private const int LongestHeading = 150;

    /// <summary>How many paragraphs at the beginning may be the authors.</summary>
    private const int Opening = 12;

    public static WordFront Read(
        ImmutableArray<WordParagraph> paragraphs,
        WordProperties properties,
        WordContext context
    )
    {
        context.Log.Near = null;
        var rest = paragraphs.Where(paragraph => !paragraph.IsEmpty || !paragraph.Anchored.IsEmpty).ToList();
        var tag = LanguageOf(rest, properties.Language ?? context.Styles.Language, context.Log);
        var language = StudyLanguage.For(tag ?? "en");
        var title = TakeTitle(rest, properties, language, context.Log);
        var authors = TakeAuthors(rest, properties);
        var headed = WithHeadings(rest, language, context.Log).ToList();
        AddAbstract(headed, language);
        ImmutableArray<Variable> variables = properties.Keywords is { } keywords ? [new("keyword", keywords)] : [];
        var record = PaperRecord.Empty with { Title = title, Authors = authors, Language = tag, Variables = variables };
        return new(record, [.. headed]);
    }

    /// <summary>
    /// The language that the document gives, unless its words are clearly of another one: Word gives the language of
    /// its own menus to documents whose writers chose none.
    /// </summary>
    private static string? LanguageOf(List<WordParagraph> rest, string? given, ImportLog log)
    {
        if (given is null || !LanguageTag.IsWellFormed(given))
            return null;
        var text = new StringBuilder();
        foreach (var paragraph in rest.TakeWhile(_ => text.Length < LanguageGuess.Sample))
            text.Append(paragraph.Text).Append('\n');
        if (LanguageGuess.OtherThan(given, text.ToString()) is not { } other)
            return given;
        log.Add(
            $"The document says that its language is {given}, but its words are of the language {other}, which the site takes: name another one with --language."
        );
        return other;
    }

    private static string? TakeTitle(
        List<WordParagraph> rest,
        WordProperties properties,
        StudyLanguage language,
        ImportLog log
    )
    {
        var styled = rest.FindIndex(paragraph => paragraph.Role == WordRole.Title && paragraph.Text.Length > 0);
        if (styled >= 0)
            return Take(rest, styled);
        var same = rest.FindIndex(
            0,
            Math.Min(rest.Count, Opening),
            paragraph => IsSame(paragraph.Text, properties.Title)
        );
        if (same >= 0)
            return Take(rest, same);
        if (BeginsWithTitle(rest, language))
        {
            if (properties.Title is { } other)
                log.Add(
                    $"The properties of the document call it “{FirstWords.Of(other, 12)}”, but its first heading, “{FirstWords.Of(rest[0].Text, 12)}”, is the title."
                );
            var top = Take(rest, 0);
            Raise(rest);
            return top;
        }
        if (properties.Title is { } title)
            return title;
        if (
            rest is [{ Table: null, Role: WordRole.Body or WordRole.Heading, Item: null } first, ..]
            && first.Text.Length is > 0 and < LongestTitle
        )
        {
            log.Add($"No paragraph has the style of a title, so “{FirstWords.Of(first.Text, 12)}” is the title.");
            return Take(rest, 0);
        }
        return null;
    }

    /// <summary>
    /// Whether a heading above all others begins the document. Writers who use no style for titles do so, and the title
    /// in the properties may be that of an older document.
    /// </summary>
    private static bool BeginsWithTitle(List<WordParagraph> rest, StudyLanguage language)
    {
        if (rest is not [{ Role: WordRole.Heading, Text: { Length: > 0 and < LongestTitle } text } first, ..])
            return false;
        var others = rest.Skip(1).Where(paragraph => paragraph.Role == WordRole.Heading).ToList();
        return others.Count > 0
            && others.TrueForAll(heading => heading.Level > first.Level)
            && HeadingForm.Of(text) is null
            && !HeadingReader.IsUnnumberedHeading(text, language);
    }

    /// <summary>Raises the headings below a title that was the highest one.</summary>
    private static void Raise(List<WordParagraph> rest)
    {
        var by = rest.Where(paragraph => paragraph.Role == WordRole.Heading).Min(heading => heading.Level) - 1;
        for (var index = 0; index < rest.Count; index++)
        {
            if (rest[index].Role == WordRole.Heading)
                rest[index] = rest[index] with { Level = rest[index].Level - by };
        }
    }

    private static bool IsSame(string text, string? title) =>
        title is not null && Folding.Fold(WhiteSpace.Collapse(text)) == Folding.Fold(WhiteSpace.Collapse(title));

    /// <summary>The title with its subtitle. The marks of its notes stay on a line of their own.</summary>
    private static string Take(List<WordParagraph> rest, int at)
    {
        var title = WhiteSpace.Collapse(rest[at].Text);
        var notes = rest[at].Inlines.OfType<PaperInline.NoteMark>().ToList<PaperInline>();
        var anchored = rest[at].Anchored;
        rest.RemoveAt(at);
        if (at < rest.Count && rest[at].Role == WordRole.Subtitle)
        {
            title = TitleWithSubtitle.Of(title, WhiteSpace.Collapse(rest[at].Text));
            notes.AddRange(rest[at].Inlines.OfType<PaperInline.NoteMark>());
            anchored = anchored.AddRange(rest[at].Anchored);
            rest.RemoveAt(at);
        }
        if (notes.Count > 0 || !anchored.IsEmpty)
            rest.Insert(at, new(WordRole.Body, 0, null, [.. notes], anchored));
        return title;
    }

    private static ImmutableArray<PersonName> TakeAuthors(List<WordParagraph> rest, WordProperties properties)
    {
        var authors = rest.Take(Opening).Where(paragraph => paragraph.Role == WordRole.Author).ToList();
        foreach (var paragraph in authors)
            rest.Remove(paragraph);
        ImmutableArray<PersonName> styled = [.. authors.SelectMany(paragraph => Byline.Names(paragraph.Text))];
        return !styled.IsEmpty ? styled
            : properties.Author is { } author ? Byline.Names(author)
            : [];
    }

    /// <summary>Without headings by style, short bold lines and the usual names of sections are headings.</summary>
    private static IEnumerable<WordParagraph> WithHeadings(
        List<WordParagraph> rest,
        StudyLanguage language,
        ImportLog log
    )
    {
        if (rest.Exists(paragraph => paragraph is { Role: WordRole.Heading, Text.Length: > 0 }))
            return rest.Select(paragraph => Shown(paragraph, language));
        var count = rest.Count(paragraph => IsHeading(paragraph, language));
        if (count > 0)
            log.Add(
                $"No paragraph has the style of a heading, so {Quantity.Of(count, "short bold line")} became headings: check them in seeds/study.md."
            );
        return rest.Select(paragraph =>
            IsHeading(paragraph, language)
                ? paragraph with
                {
                    Role = WordRole.Heading,
                    Level = LevelOf(paragraph.Text),
                }
                : paragraph
        );
    }

    /// <summary>A bold line with the name of an abstract or of references, beside styled headings.</summary>
    private static WordParagraph Shown(WordParagraph paragraph, StudyLanguage language) =>
        paragraph is { Role: WordRole.Body or WordRole.Abstract, Item: null }
        && paragraph.IsBold
        && HeadingReader.IsUnnumberedHeading(paragraph.Text, language)
            ? paragraph with
            {
                Role = WordRole.Heading,
                Level = 1,
            }
            : paragraph;

    private static bool IsHeading(WordParagraph paragraph, StudyLanguage language) =>
        paragraph is { Role: WordRole.Body or WordRole.Abstract, Table: null, Text.Length: > 0 and < LongestHeading }
        && (
            paragraph.IsBold
                ? !HeadingReader.EndsSentence(paragraph.Text)
                : HeadingReader.IsUnnumberedHeading(paragraph.Text, language)
        );

    private static int LevelOf(string text) =>
        HeadingForm.Of(text) is { Parts.Length: var parts } ? Math.Clamp(parts, 1, 6) : 1;

    /// <summary>Adds the heading of a styled abstract that has none.</summary>
    private static void AddAbstract(List<WordParagraph> rest, StudyLanguage language)
    {
        var at = rest.FindIndex(paragraph => paragraph.Role == WordRole.Abstract);
        if (at < 0 || (at > 0 && rest[at - 1].Role == WordRole.Heading))
            return;
        var word = language.AbstractHeadings.Words[0];
        if (language.AbstractHeadings.Contains(rest[at].Text))
            rest[at] = rest[at] with { Role = WordRole.Heading, Level = 1 };
        else
            rest.Insert(at, new(WordRole.Heading, 1, null, [new PaperInline.Words(FirstLetter.Raise(word))], []));
    }
}
