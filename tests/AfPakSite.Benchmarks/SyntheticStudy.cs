using System.Text;

namespace AfPakSite.Benchmarks;

/// <summary>A study of any length whose sections have a page each, to see how the time grows with the text.</summary>
internal static class SyntheticStudy
{
    private const int SectionsOfChapter = 24;

    private const string Settings = """
        url: https://synthetic.example/
        title: Synthetic
        language: en
        split-level: 2
        study: {id: nobody-2020, type: book, author: [{family: Nobody}], issued: "2020", title: On Growth}
        """;

    private const string Bibliography = """
        references:
          - {id: smith-2001, type: book, author: [{family: Smith}], issued: "2001"}
          - {id: jones-brown-1999, type: book, author: [{family: Jones}, {family: Brown}], issued: "1999"}
        """;

    private const string Actor = """
        ---
        name: gardeners
        kind: community
        summary: They grow things.
        evidence: The first of all gardeners
        ---
        """;

    /// <summary>How many sections a study of so many chapters has, the chapters among them.</summary>
    public static int Sections(int chapters) => chapters * (SectionsOfChapter + 1);

    /// <summary>Writes the site's root and returns its path.</summary>
    /// <param name="paragraphs">How many paragraphs each section has, of about 42 words.</param>
    public static string Write(string root, int chapters, int paragraphs = 1)
    {
        WriteFile(root, "seeds/study.txt", Study(chapters, paragraphs));
        WriteFile(root, "input/site.yml", Settings);
        WriteFile(root, "input/bibliography.yml", Bibliography);
        WriteFile(root, "input/actors/gardeners.md", Actor);
        return root;
    }

    private static string Study(int chapters, int paragraphs)
    {
        var study = new StringBuilder("On Growth\nAbstract\nThe first of all gardeners asks how things grow.\n");
        for (var chapter = 1; chapter <= chapters; chapter++)
        {
            study.Append($"{chapter}. Chapter {chapter}\n").Append(Paragraphs(chapter, 0, paragraphs));
            for (var section = 1; section <= SectionsOfChapter; section++)
                study
                    .Append($"{chapter}.{section}. Section {section} of chapter {chapter}\n")
                    .Append(Paragraphs(chapter, section, paragraphs));
        }
        return study.ToString();
    }

    private static string Paragraphs(int chapter, int section, int paragraphs) =>
        string.Concat(Enumerable.Range(0, paragraphs).Select(number => Paragraph(chapter + 1000 * number, section)));

    private static string Paragraph(int chapter, int section) =>
        $"In garden {chapter} of {section} the gardeners sow before they reap (Smith, 2001). Nothing of it is new; it was said in row {section} before (Jones and Brown, 1999). "
        + $"What grows in bed {chapter * section} is seen by nobody but the gardeners themselves.\n";

    private static void WriteFile(string root, string path, string text)
    {
        var file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
