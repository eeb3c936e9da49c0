using AfPakSite.CommandLine;
using AfPakSite.Tests.CommandLine;

namespace AfPakSite.Tests.Importing;

/// <summary>
/// Studies of random pieces of sentences and entries, in all languages with lists of words: <c>init</c> and
/// <c>build</c> read them, or say what is wrong. No author types them, but some author types each fault in them.
/// </summary>
public sealed class RandomStudyTests
{
    private const int Studies = 120;
    private const int Lines = 40;
    private const int LongestLine = 14;

    private static readonly string[] Languages = ["en", "de", "fr", "es", "it", "pt", "tr"];

    private static readonly string[] Pieces = """
        Reed Voss Müller-Lange Ümit ʿAlī 王 محمد İ ı ß A. J. K. de von van y und et ve & 2001 2012a [2001] (2001) (1999/2004)
        (n.d.) (o. J.) In: In . , ; : – — - / ( ) [ ] { } < > “ ” „ ‘ ’ « » ‹ › " ' * ** _ \ ^ ~ ` $ $$ | # @ % Title of Tea
        ‘Tea’. «Tea». »Tea« „Tee“ “Tea.” Studies Ely: Press. Press, vol. 3 no. 2 pp. 4–9 S. 4 ff. Bd. Hrsg. (Hg.) (Eds.) ed.
        trans. et al. u. a. doi:10.1/x https://x.example/y Retrieved May 3, 2020 accessed 12. 12 3(2) [1] [3–5] Ders. Ebd.
        ibid. ——— ___ (Reed, 2001, p. 4) (see Reed 2001) § ¹ ² … ¿ ? ! 😀
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void Are_read_or_refused()
    {
        for (var seed = 0; seed < Rounds.Of(Studies); seed++)
        {
            using var folder = new TemporaryFolder();
            var random = new Random(seed);
            var language = Languages[random.Next(Languages.Length)];
            var file = seed % 2 == 0 ? "study.txt" : "study.md";
            folder.Write(file, StudyOf(random));
            var made = Run(folder, ["init", "site", "--study", file, "--language", language]);
            Assert.True(made.Code is ExitCode.Success or ExitCode.Errors, $"{seed}: {made.Text}");
            var built = Run(folder, ["build", "--root", "site"]);
            Assert.True(built.Code is ExitCode.Success or ExitCode.Errors, $"{seed}: {built.Text}");
        }
    }

    private static string StudyOf(Random random) =>
        $"A Study of Tea\n\n1. Introduction\n\n{Some(random, "\n\n")}\n\nReferences\n\n{Some(random, "\n")}\n";

    private static string Some(Random random, string between) =>
        string.Join(between, Enumerable.Range(0, Lines).Select(_ => Line(random)));

    /// <summary>Pieces with a space between them at three places out of four.</summary>
    private static string Line(Random random) =>
        string.Concat(
                Enumerable
                    .Range(0, random.Next(LongestLine) + 1)
                    .Select(_ => $"{Pieces[random.Next(Pieces.Length)]}{(random.Next(4) > 0 ? " " : "")}")
            )
            .TrimEnd();

    private static (int Code, string Text) Run(TemporaryFolder folder, string[] arguments)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var code = CommandLineApp.Run(arguments, new(text, text, folder.Location));
        return (code, text.ToString());
    }
}
