using AfPakSite.Ledgers;
using AfPakSite.Tests.Ledgers;

namespace AfPakSite.Tests.Wording;

/// <summary>
/// A site with every kind of page, whose study and input have none of the letters from A to Z in what readers see:
/// whatever is in these letters on the site comes from the program. It runs from right to left.
/// </summary>
internal static class PersianSite
{
    public const string Language = "fa";

    /// <summary>The day of the only edition.</summary>
    public const string Edition = "2026-01-15";

    private const string Study = "seeds/study.md";
    private const string Released = "2026-01-01";
    private const string Changed = "2026-02-01";

    /// <summary>
    /// The site with a second release, in which a sentence is new, a paragraph and a section are gone, and the first
    /// release is an edition.
    /// </summary>
    /// <param name="readWords">Gives the file of words of a language.</param>
    public static SmallSite In(Func<string, string?> readWords)
    {
        var first = (SmallSite.Scenario("chay") with { ReadWords = readWords }).Accept(Released);
        return first
            .With("input/paths.yml", PathIn(first))
            .Change(Study, "\n\nاین پاراگراف دیگر لازم نیست.", " باغ هنوز سبز است.")
            .Change(Study, "\n## افزوده\n\nاین بخش کوتاه است. بخش دیگری نیست.\n", "")
            .Retire(first.IdOf(AnchorKind.Section, "افزوده"), null, Changed)
            .Retire(first.IdOf(AnchorKind.Paragraph, "این پاراگراف"), null, Changed)
            .Accept(Changed)
            .Freeze(new Edition(Edition, 1));
    }

    private static string PathIn(SmallSite site) =>
        $"""
            - id: rah
              title: راه خواندن
              note: از باغ تا بازار.
              evidence: چای در گیلان ماند
              targets:
                - {site.IdOf(AnchorKind.Section, "درآمد")}
                - {site.IdOf(AnchorKind.Paragraph, "برگ سبز")}
                - {site.IdOf(AnchorKind.Sentence, "چای در سال")}
                - /actors/kashef/

            """;
}
