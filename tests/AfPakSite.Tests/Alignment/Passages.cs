using AfPakSite.Alignment;

namespace AfPakSite.Tests.Alignment;

/// <summary>Makes outlines from short notations.</summary>
internal static class Passages
{
    /// <summary>An outline of letters: each letter is a paragraph, and a stroke begins the next section.</summary>
    public static Outline OfLetters(string letters)
    {
        var builder = new OutlineBuilder(new());
        var section = builder.AddSection("section 0", null);
        var count = 1;
        foreach (var letter in letters)
        {
            if (letter == '|')
                section = builder.AddSection($"section {count++}", null);
            else
                builder.AddParagraph($"{letter}", section);
        }
        return builder.Build();
    }

    /// <summary>An outline of lines: <c># …</c> and <c>## …</c> are titles, any other line is a paragraph.</summary>
    public static Outline OfLines(string text, Vocabulary vocabulary)
    {
        var builder = new OutlineBuilder(vocabulary);
        Passage? chapter = null;
        Passage? section = null;
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                section = builder.AddSection(line[3..], chapter);
            else if (line.StartsWith("# ", StringComparison.Ordinal))
                section = chapter = builder.AddSection(line[2..], null);
            else
                AddParagraph(builder, line, section);
        }
        return builder.Build();
    }

    private static void AddParagraph(OutlineBuilder builder, string line, Passage? section)
    {
        var paragraph = builder.AddParagraph(line, section);
        foreach (var sentence in line.Split(". "))
            builder.AddSentence(sentence, paragraph);
    }
}
