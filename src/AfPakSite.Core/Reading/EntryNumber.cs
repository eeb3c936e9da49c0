using System.Text.RegularExpressions;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>The numbers of a numbered list of references: <c>[12]</c>, <c>12.</c>, <c>(12)</c>.</summary>
internal static partial class EntryNumber
{
    /// <summary>The number that an entry begins with; null without one.</summary>
    public static string? Of(string entry) => Pattern.Match(entry) is { Success: true } match ? NumberOf(match) : null;

    /// <summary>The match of the number that an entry begins with, with its marks.</summary>
    public static Match Match(string entry) => Pattern.Match(entry);

    /// <summary>The length of the bullet before an entry, as Word writes it into a text; 0 without one.</summary>
    public static int BulletOf(string entry) => Bullet.Match(entry).Length;

    public static string NumberOf(Match match) => match.Groups["number"].Value;

    /// <summary>Whether the entries of a section have numbers, or are items of a numbered list of Markdown.</summary>
    public static bool AreIn(Section section) =>
        section.ListsWorks
        && !section.Paragraphs.IsEmpty
        && (
            section.Paragraphs.Count(paragraph => Pattern.IsMatch(paragraph.Text)) * 2 > section.Paragraphs.Length
            || AreItems(section)
        );

    /// <summary>
    /// Whether all paragraphs are those of the items of a numbered list, whose numbers are not in the text.
    /// </summary>
    public static bool AreItems(Section section) =>
        section.Paragraphs is [{ Kind: ParagraphKind.ListItem, Span: var first }, ..]
        && section.Paragraphs.All(paragraph =>
            paragraph.Kind == ParagraphKind.ListItem
            || paragraph is { Kind: ParagraphKind.Text, Span: var span } && IsIndented(span)
        )
        && ItemBefore.IsMatch(first.Source.Content.AsSpan(Math.Max(0, first.Start - 12)..first.Start));

    /// <summary>Whether a paragraph belongs to the item above it.</summary>
    private static bool IsIndented(SourceSpan paragraph) =>
        paragraph.Start > 0 && paragraph.Source.Content[paragraph.Start - 1] is ' ' or '\t';

    [GeneratedRegex(@"^(?:\[(?<number>[0-9]{1,4})\]|\((?<number>[0-9]{1,4})\)|(?<number>[0-9]{1,4})[.)])\s+")]
    private static partial Regex Pattern { get; }

    /// <summary>A dash is a bullet only before a name.</summary>
    [GeneratedRegex(@"^(?:[•‣▪●○◦·]\s*(?=[\p{L}“„«»""])|[–-]\s+(?=\p{Lu}[\p{L}’'-]+,\s\p{Lu}))")]
    private static partial Regex Bullet { get; }

    [GeneratedRegex(@"(?:^|\n)[ \t]*[0-9]{1,9}[.)][ \t]*$")]
    private static partial Regex ItemBefore { get; }
}
