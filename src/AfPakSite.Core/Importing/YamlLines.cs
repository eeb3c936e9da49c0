using System.Text;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>Writes the YAML of a new site, with the comments that explain it.</summary>
internal sealed class YamlLines
{
    private const int Widest = 110;

    private readonly StringBuilder text = new();

    public override string ToString() => text.ToString();

    /// <summary>A comment, in as many lines as it takes.</summary>
    public YamlLines Comment(string sentences, int indent = 0)
    {
        foreach (var line in LineWrap.Of(sentences, line => line.Length + indent <= Widest))
            text.Append(' ', indent).Append("# ").Append(line).Append('\n');
        return this;
    }

    /// <summary>A line as it is.</summary>
    public YamlLines Line(string line = "")
    {
        text.Append(line).Append('\n');
        return this;
    }

    /// <summary>A key and its text; nothing without a text.</summary>
    /// <param name="before">What precedes the key: spaces, or the beginning of an item.</param>
    public YamlLines Key(string before, string key, string? value) =>
        string.IsNullOrWhiteSpace(value) ? this : Line($"{before}{key}: {Quoted(value)}");

    /// <summary>A text in double quotation marks, on one line and without control characters.</summary>
    public static string Quoted(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in WhiteSpace.Collapse(value))
        {
            if (c is '"' or '\\')
                quoted.Append('\\');
            if (!char.IsControl(c))
                quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }
}
