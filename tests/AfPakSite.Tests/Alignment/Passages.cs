using AfPakSite.Alignment;

namespace AfPakSite.Tests.Alignment;

/// <summary>Makes passages from letters: each letter is a text, and a stroke begins the next section.</summary>
internal static class Passages
{
    public static Outline Of(string letters)
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
}
