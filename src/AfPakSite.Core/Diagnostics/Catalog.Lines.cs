using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <content>Headings and items of lists that lack something.</content>
public static partial class Catalog
{
    public static readonly DiagnosticKind HeadingWithoutTextKind = new(
        "heading-without-text",
        Severity.Warning,
        "A heading has no text, so that no link to it could be seen, and it is left out."
    );

    public static Diagnostic HeadingWithoutText(SourceSpan heading) =>
        HeadingWithoutTextKind.At(
            heading,
            "The heading has no text and is left out.",
            "write its text behind its sign, or remove the sign"
        );

    public static readonly DiagnosticKind ItemOutOfSequenceKind = new(
        "item-out-of-sequence",
        Severity.Warning,
        "The number or letter of an item does not follow the one before it."
    );

    public static Diagnostic ItemOutOfSequence(SourceSpan item, string mark, string previous) =>
        ItemOutOfSequenceKind.At(
            item,
            $"The item {Quoted(mark)} does not follow {Quoted(previous)}.",
            "look for a missing item, or correct the numbers"
        );
}
