using AfPakSite.Text;

namespace AfPakSite.Studies;

/// <summary>What a study refers to by a number or an id.</summary>
public enum ReferenceKind
{
    Section,

    /// <summary>A section whose number is written with a word, such as <c>Chapter 2</c>.</summary>
    Chapter,
    Table,
    Figure,
    Equation,

    /// <summary>A section whose title begins with the word and a letter or a number: <c>Appendix A</c>.</summary>
    Appendix,

    /// <summary>A part whose number contains its word, because it has a kind of its own: <c>Map 1</c>.</summary>
    Named,
}

/// <summary>A place in a paragraph that refers to another part of the study.</summary>
/// <param name="Kind">The kind of the part; null if the reference has only an id, or means a section or a
/// chapter.</param>
/// <param name="Number">The number that the study writes; null if the reference has an id instead.</param>
/// <param name="Label">The id that the study writes; null if the reference has a number instead.</param>
/// <param name="Wording">What readers see instead of markup, with <c>%s</c> for the number; null where they see the
/// text itself.</param>
/// <param name="IsDoubtful">Whether it may be to another work, so that it leads nowhere.</param>
/// <param name="IsAmbiguous">Whether several headings write its number in different ways.</param>
public sealed record CrossReference(
    TextRange Range,
    ReferenceKind? Kind,
    string? Number,
    string? Label,
    string? Wording = null,
    bool IsDoubtful = false,
    bool IsAmbiguous = false
)
{
    /// <summary>The kinds that its word may mean.</summary>
    public IEnumerable<ReferenceKind> Kinds =>
        Kind is { } kind ? [kind] : [ReferenceKind.Section, ReferenceKind.Chapter];
}

/// <summary>The kind and the number by which a study refers to a table, a figure or a formula.</summary>
/// <param name="Shown">The word and the number that readers see, because the order of the ids gives the number; null if
/// the study writes it.</param>
public sealed record PartName(ReferenceKind Kind, string Number, string? Shown = null)
{
    /// <summary>What readers see before a caption; null if the study writes it, and for a formula.</summary>
    public string? ShownBefore => Kind == ReferenceKind.Equation ? null : Shown;

    /// <summary>What readers see behind a formula; null for others.</summary>
    public string? ShownAfter => Kind == ReferenceKind.Equation ? Shown : null;
}

/// <summary>A part of the study that can be referred to.</summary>
/// <param name="Paragraph">Null for a section.</param>
public sealed record ReferenceTarget(ReferenceKind? Kind, string? Number, Section Section, Paragraph? Paragraph)
{
    /// <summary>The permanent id of the part.</summary>
    public string Id => Paragraph?.Id ?? Section.Id;

    /// <summary>What readers see for a reference; null for the text itself.</summary>
    public string? Shown(CrossReference reference) =>
        reference.Wording is not { } wording ? null
        : Number is { } number ? wording.Replace("%s", number, StringComparison.Ordinal)
        : !wording.Contains("%s", StringComparison.Ordinal) ? wording
        : Paragraph is null && Section.Title.Length > 0 ? Section.Title
        : null;
}

/// <summary>A reference with its target.</summary>
public sealed record LinkedReference(CrossReference Reference, ReferenceTarget Target)
{
    /// <summary>What readers see; null for the text itself.</summary>
    public string? Shown => Target.Shown(Reference);
}
