using System.Collections.Immutable;
using System.Text;
using AfPakSite.Diagnostics;

namespace AfPakSite.Ledgers;

/// <summary>A line of the ledger's file: what of an anchor does not follow from its neighbors and its past.</summary>
/// <param name="Route">Null where it is the route of the section before it.</param>
/// <param name="Level">Null for other anchors than sections, as are the number and the slug.</param>
/// <param name="Gaps">
/// What is before, between and after the sentences of a paragraph; default where it is one space between them.
/// </param>
/// <param name="Text">Null where it is the text of the sentences with the gaps.</param>
/// <param name="First">Null where it is the day of the first release that contains the anchor.</param>
/// <param name="Changed">Null where it is the day of the release that changed its text.</param>
/// <param name="Was">Default where it lists the addresses that the anchor had in earlier releases.</param>
internal sealed record StoredLine(
    string Id,
    string? Route,
    int? Level,
    string? Number,
    string? Slug,
    bool HasPage,
    AnchoredForm? Form,
    ImmutableArray<string> Gaps,
    string? Text,
    string? First,
    string? Changed,
    ImmutableArray<string> Was
)
{
    /// <summary>A line that says nothing but the id.</summary>
    public static StoredLine Of(string id) =>
        new(id, null, null, null, null, false, null, default, null, null, null, default);

    /// <exception cref="LedgerException">It is not the id of an anchor.</exception>
    public AnchorKind Kind =>
        Id switch
        {
            ['h', '-', ..] => AnchorKind.Section,
            ['p', '-', ..] => AnchorKind.Paragraph,
            ['s', '-', ..] => AnchorKind.Sentence,
            _ => throw new LedgerException(new LedgerFault.NotAnchorId(Id), Id),
        };

    /// <exception cref="LedgerException">A section has no level or no slug.</exception>
    public AnchoredHeading? Heading =>
        Kind != AnchorKind.Section
            ? null
            : new(
                Level ?? throw new LedgerException(new LedgerFault.Missing("level"), Id),
                Number,
                Slug ?? throw new LedgerException(new LedgerFault.Missing("slug"), Id),
                HasPage
            );

    /// <summary>The text of a paragraph with some sentences; null where the line does not fit them.</summary>
    public string? TextWith(IReadOnlyList<string> sentences)
    {
        if (Gaps.IsDefault)
            return sentences.Count == 0 ? null : string.Join(' ', sentences);
        if (Gaps.Length != sentences.Count + 1)
            return null;
        var text = new StringBuilder(Gaps[0]);
        for (var index = 0; index < sentences.Count; index++)
            text.Append(sentences[index]).Append(Gaps[index + 1]);
        return text.ToString();
    }

    /// <summary>
    /// The line of a paragraph with its text, or with only the gaps where its sentences give the rest.
    /// </summary>
    public StoredLine WithText(string text, IReadOnlyList<string> sentences)
    {
        var gaps = ImmutableArray.CreateBuilder<string>();
        var at = 0;
        foreach (var sentence in sentences)
        {
            var start = text.IndexOf(sentence, at, StringComparison.Ordinal);
            if (start < 0)
                return this with { Text = text };
            gaps.Add(text[at..start]);
            at = start + sentence.Length;
        }
        gaps.Add(text[at..]);
        var found = this with { Gaps = default };
        return sentences.Count == 0 ? this with { Text = text }
            : found.TextWith(sentences) == text ? found
            : this with { Gaps = gaps.ToImmutable() };
    }

    public bool Equals(StoredLine? other) =>
        ReferenceEquals(this, other)
        || (
            other is not null
            && (Id, Route, Level, Number, Slug, HasPage, Text)
                == (other.Id, other.Route, other.Level, other.Number, other.Slug, other.HasPage, other.Text)
            && (First, Changed) == (other.First, other.Changed)
            && Equals(Form, other.Form)
            && AreSame(Gaps, other.Gaps)
            && AreSame(Was, other.Was)
        );

    public override int GetHashCode() => string.GetHashCode(Id, StringComparison.Ordinal);

    public static bool AreSame(ImmutableArray<string> list, ImmutableArray<string> other) =>
        list.IsDefault == other.IsDefault && list.AsSpan().SequenceEqual(other.AsSpan());
}
