using System.IO.Hashing;
using System.Text;
using AfPakSite.Ledgers;
using AfPakSite.Studies;

namespace AfPakSite.Sites;

/// <summary>
/// The pages of editions. Sections with the same text in several editions have one page, in the first.
/// </summary>
internal sealed class EditionPages
{
    private readonly Dictionary<(string Slug, UInt128 Text), SharedPage> pages = [];

    /// <summary>The routes of the next edition, in the order of their dates.</summary>
    public SectionRoutes Add(Study study, int splitLevel, Edition edition)
    {
        var own = new SectionRoutes(study, splitLevel, edition);
        var shared = new Dictionary<string, SharedPage>(StringComparer.Ordinal);
        foreach (var section in own.Paged)
        {
            var page = new SharedPage(own.PageOf(section), section, own.PageOf(section), edition.Date);
            var key = (section.Slug, DigestOf(section, own));
            if (pages.TryGetValue(key, out var earlier))
                shared.Add(section.Slug, page with { Target = earlier.Target, Date = earlier.Date });
            else
                pages.Add(key, page);
        }
        return new(study, splitLevel, edition, shared);
    }

    /// <summary>A digest of the text on a page, of its markup, and of the headings below it.</summary>
    private static UInt128 DigestOf(Section page, SectionRoutes routes)
    {
        var text = new StringBuilder();
        foreach (var section in page.SelfAndDescendants)
        {
            text.Append($"{section.Id}\n{section.Slug}\n{section.Level}\n{section.WrittenNumber}\n{section.Title}\n");
            foreach (var paragraph in routes.PageOf(section) == routes.PageOf(page) ? section.Paragraphs : [])
            {
                text.Append($"{paragraph.Id}\n{paragraph.Kind}\n{paragraph.Text}\n");
                foreach (var run in paragraph.Runs)
                    text.Append($"{run.Start} {run.Length} {run.Style}\n");
                foreach (var sentence in paragraph.Sentences)
                    text.Append($"{sentence.Id} {sentence.Range.Start} {sentence.Range.Length}\n");
            }
        }
        return XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(text.ToString()));
    }
}

/// <summary>An address in an edition whose page is in an earlier edition, because its text is the same.</summary>
/// <param name="Target">The route of the page.</param>
/// <param name="Date">The date of the edition that contains the page.</param>
public sealed record SharedPage(string Route, Section Section, string Target, string Date);
