using System.IO.Hashing;
using System.Text;
using AfPakSite.Ledgers;
using AfPakSite.Studies;

namespace AfPakSite.Sites;

/// <summary>
/// The pages of editions. What has the same text in several editions has one page, in the first of them.
/// </summary>
internal sealed class EditionPages
{
    private readonly Dictionary<(string Route, UInt128 Text), SharedPage> pages = [];

    /// <summary>The routes of the next edition, in the order of their dates.</summary>
    public SectionRoutes Add(Study study, int splitLevel, Edition edition)
    {
        var own = new SectionRoutes(study, splitLevel, edition);
        var shared = new Dictionary<string, SharedPage>(StringComparer.Ordinal);
        Share(Routes.Study, section: null, DigestOf(study.Title, study.AllSections, _ => true));
        foreach (var section in own.Paged)
        {
            var page = own.PageOf(section);
            Share(
                Routes.OfSection(section),
                section,
                DigestOf("", section.SelfAndDescendants, inner => own.PageOf(inner) == page)
            );
        }
        return new(study, splitLevel, edition, shared);

        void Share(string route, Section? section, UInt128 text)
        {
            var page = new SharedPage(own.Here(route), section, own.Here(route), edition.Name);
            if (pages.TryGetValue((route, text), out var earlier))
                shared.Add(page.Route, page with { Target = earlier.Target, Edition = earlier.Edition });
            else
                pages.Add((route, text), page);
        }
    }

    /// <summary>A digest of headings and paragraphs with their ids and markup.</summary>
    /// <param name="hasText">Whether the page contains the paragraphs of a section, not only its heading.</param>
    private static UInt128 DigestOf(string title, IEnumerable<Section> sections, Func<Section, bool> hasText)
    {
        var text = new StringBuilder($"{title}\n");
        foreach (var section in sections)
        {
            text.Append($"{section.Id}\n{section.Slug}\n{section.Level}\n{section.WrittenNumber}\n{section.Title}\n");
            foreach (var paragraph in hasText(section) ? section.Paragraphs : [])
            {
                text.Append($"{paragraph.Id}\n{paragraph.Kind}\n{paragraph.Text}\n");
                foreach (var run in paragraph.Runs)
                    text.Append($"{run.Start} {run.Length} {run.Style}\n");
                foreach (var mark in paragraph.NoteMarks)
                    text.Append($"{mark.Range.Start} {mark.Range.Length} note {mark.Note}\n");
                foreach (var sentence in paragraph.Sentences)
                    text.Append($"{sentence.Id} {sentence.Range.Start} {sentence.Range.Length}\n");
            }
        }
        return XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(text.ToString()));
    }
}

/// <summary>An address in an edition whose page is in an earlier edition, because its text is the same.</summary>
/// <param name="Section">The section of the page; null for the whole study.</param>
/// <param name="Target">The route of the page.</param>
/// <param name="Edition">The edition that contains the page.</param>
public sealed record SharedPage(string Route, Section? Section, string Target, EditionName Edition);
