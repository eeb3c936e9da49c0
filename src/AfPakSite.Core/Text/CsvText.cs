using System.Text;

namespace AfPakSite.Text;

/// <summary>
/// Writes comma-separated values (RFC 4180), with the byte order mark by which spreadsheets recognize UTF-8.
/// </summary>
public static class CsvText
{
    /// <summary>
    /// The signs with which a formula begins, also at full width, and the white space that may precede them.
    /// </summary>
    private const string FormulaSigns = "=+-@＝＋－＠\t\r";

    /// <param name="records">The first contains the names of the fields; all have the same number of fields.</param>
    public static string Write(IEnumerable<IReadOnlyList<string>> records)
    {
        var table = new StringBuilder("\uFEFF");
        foreach (var record in records)
            table.AppendJoin(',', record.Select(Field)).Append("\r\n");
        return table.ToString();
    }

    /// <summary>A cell. An apostrophe keeps spreadsheets from reading it as a formula.</summary>
    private static string Field(string text)
    {
        var value = text.Length > 0 && FormulaSigns.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;
        return value.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? value
            : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
