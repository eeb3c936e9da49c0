using System.Reflection;
using System.Text;

namespace AfPakSite.Theme;

/// <summary>Reads the files of <c>theme/words</c>: the words of the interface, one file per language.</summary>
public static class WordFiles
{
    private const string Folder = "words/";
    private const string Ending = ".json";

    /// <summary>The language tags that have a file.</summary>
    public static IEnumerable<string> Languages =>
        Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Ending.Length])
            .Order(StringComparer.Ordinal);

    /// <summary>The file of a language; null if there is none. Case is ignored.</summary>
    public static string? Read(string language)
    {
        if (
            Languages.FirstOrDefault(other => other.Equals(language, StringComparison.OrdinalIgnoreCase)) is not { } tag
        )
            return null;
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Folder}{tag}{Ending}")!;
        using var reader = new StreamReader(file, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
