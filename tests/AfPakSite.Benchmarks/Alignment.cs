using System.Globalization;
using System.Text;
using AfPakSite.Ledgers;
using AfPakSite.Tests.Ledgers;

namespace AfPakSite.Benchmarks;

/// <summary>Lays a long study, edited at random, beside its ledger, in a process that has done nothing of it before.</summary>
internal static class Alignment
{
    public const int Sections = Chapters * (SectionsOfChapter + 1);
    public const int Edits = 1000;

    private const int Chapters = 80;
    private const int SectionsOfChapter = 24;
    private const int Seed = 20;

    /// <summary>The CPU time of the alignment alone, the compilation of its code included.</summary>
    public static TimeSpan Measure()
    {
        var first = AnchoredStudy.Of(EditedStudy.Read(Text()), Ledger.Empty);
        var ledger = EditedStudy.Release(first, "2026-01-01");
        var edited = new EditedStudy(first.Study, Seed);
        edited.Edit(Edits);
        var study = EditedStudy.Read(edited.Text());
        var before = Environment.CpuUsage.TotalTime;
        AnchoredStudy.Of(study, ledger);
        return Environment.CpuUsage.TotalTime - before;
    }

    private static string Text()
    {
        var random = new Random(Seed);
        var study = new StringBuilder("On Growth\nAbstract\nThe first of all gardeners asks how things grow.\n");
        for (var chapter = 1; chapter <= Chapters; chapter++)
        {
            for (var section = 0; section <= SectionsOfChapter; section++)
            {
                study.Append(
                    CultureInfo.InvariantCulture,
                    $"{chapter}{(section > 0 ? $".{section}" : "")}. The {Word(random)} and the {Word(random)}\n"
                );
                for (var paragraph = 0; paragraph < 3; paragraph++)
                    study.AppendJoin(' ', Enumerable.Range(0, 4).Select(_ => Sentence(random))).Append('\n');
            }
        }
        return study.ToString();
    }

    private static string Sentence(Random random) =>
        $"So {string.Join(' ', Enumerable.Range(0, random.Next(8, 30)).Select(_ => Word(random)))}.";

    /// <summary>One of some 3,000 words, the early ones far more often than the late, as in a language.</summary>
    private static string Word(Random random)
    {
        const string syllables =
            "ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu ra re ri ro ru sa se si so su ta te ti to tu wa";
        var rank = (int)(3000 * Math.Pow(random.NextDouble(), 3));
        var word = new StringBuilder();
        for (var rest = rank + 46; rest > 0; rest /= 46)
            word.Append(syllables, 3 * (rest % 46), 2);
        return word.ToString();
    }
}
