using System.Text;

namespace AfPakSite.Text;

/// <summary>
/// Sorts names as an index sorts them: word by word, whatever their case, diacritics and punctuation, without the
/// article at their beginning (“the”, “al-”). Other particles count: “de Wilde” is under D.
/// </summary>
/// <remarks>Written by hand: the program has no cultures, and their orders differ between systems.</remarks>
public static class NameOrder
{
    private static readonly string[] Articles = ["the ", "al-", "el-"];

    public static IOrderedEnumerable<T> OrderByName<T>(this IEnumerable<T> items, Func<T, string> nameOf) =>
        items.OrderBy(item => KeyOf(nameOf(item)), StringComparer.Ordinal).ThenBy(nameOf, StringComparer.Ordinal);

    public static IOrderedEnumerable<T> ThenByName<T>(this IOrderedEnumerable<T> items, Func<T, string> nameOf) =>
        items.ThenBy(item => KeyOf(nameOf(item)), StringComparer.Ordinal).ThenBy(nameOf, StringComparer.Ordinal);

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
