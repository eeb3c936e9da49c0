using System.Text;

namespace AfPakSite.Text;

/// <summary>
/// Compares names as an index sorts them: word by word, whatever their case, diacritics and punctuation, without the
/// article at their beginning (“the”, “al-”). Other particles count: “de Wilde” is under D.
/// </summary>
/// <remarks>Written by hand: the program has no cultures, and their orders differ between systems.</remarks>
public sealed class NameOrder : IComparer<string>
{
    private static readonly string[] Articles = ["the ", "al-", "el-"];

    private NameOrder() { }

    public static NameOrder Comparer { get; } = new();

    public int Compare(string? x, string? y)
    {
        var order = string.CompareOrdinal(KeyOf(x ?? ""), KeyOf(y ?? ""));
        return order != 0 ? order : string.CompareOrdinal(x, y);
    }

    /// <summary>
    /// The letters and digits of a name, folded, with one space between its words: <c>qaeda</c> for “al-Qaeda”.
    /// </summary>
    public static string KeyOf(string name)
    {
        var folded = Folding.Fold(name);
        var article = Articles.FirstOrDefault(word => folded.StartsWith(word, StringComparison.Ordinal), "");
        var key = new StringBuilder(folded.Length);
        foreach (var c in folded.AsSpan(article.Length))
        {
            if (char.IsLetterOrDigit(c))
                key.Append(c);
            else if (c is not ('\'' or '’' or '‘' or '.') && key.Length > 0 && key[^1] != ' ')
                key.Append(' ');
        }
        return key.ToString().TrimEnd();
    }
}
