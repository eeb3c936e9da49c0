using System.Globalization;
using System.Text;
using AfPakSite.Ledgers;
using AfPakSite.Tests.Ledgers;

namespace AfPakSite.Benchmarks;

/// <summary>Aligns a study, edited at random, with its ledger.</summary>
internal static class Alignment
{
    private const int SectionsOfChapter = 24;
    private const int EditsOfChapter = 12;
    private const int Seed = 20;

    /// <summary>Other programs only add to a time, so the least of these counts.</summary>
    private const int Runs = 9;

    /// <summary>
    /// Prints the CPU times of the alignment of a short study and of one that is some times as long, and returns their
    /// ratio. A long run meets more noise than a short one, so it is compared with as many short ones as are as long.
    /// </summary>
    public static double Growth(int chapters, int factor)
    {
        Measure(chapters); // compiles the code
        var (few, many) = (double.MaxValue, double.MaxValue);
        for (var run = 0; run < Runs; run++)
        {
            var parts = Enumerable.Range(0, factor).Average(_ => Measure(chapters));
            (few, many) = (Math.Min(few, parts), Math.Min(many, Measure(factor * chapters)));
        }
        Print(chapters, few, 1);
        Print(factor * chapters, many, many / few);
        return many / few;
    }

    /// <summary>The CPU time of the alignment alone, in milliseconds.</summary>
    private static double Measure(int chapters)
    {
        var first = AnchoredStudy.Of(EditedStudy.Read(Text(chapters)), Ledger.Empty);
        var ledger = EditedStudy.Release(first, "2026-01-01");
        var edited = new EditedStudy(first.Study, Seed);
        edited.Edit(EditsOfChapter * chapters);
        var study = EditedStudy.Read(edited.Text());
        GC.Collect(); // what was made for the study does not count
        var before = Environment.CpuUsage.TotalTime;
        AnchoredStudy.Of(study, ledger);
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    private static void Print(int chapters, double milliseconds, double ratio) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{$"align {chapters * (SectionsOfChapter + 1)} sections", -26} {milliseconds, 6:F0} ms {ratio, 6:F2} times the shorter, after {EditsOfChapter * chapters} edits"
            )
        );

    private static string Text(int chapters)
    {
        var random = new Random(Seed);
        var study = new StringBuilder("On Growth\nAbstract\nThe first of all gardeners asks how things grow.\n");
        for (var chapter = 1; chapter <= chapters; chapter++)
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
