namespace AfPakSite.CommandLine;

/// <summary>Reads texts that the program contains.</summary>
internal static class EmbeddedText
{
    public static IEnumerable<string> Names => typeof(EmbeddedText).Assembly.GetManifestResourceNames();

    /// <summary>A text by its name; null if the program does not contain it.</summary>
    public static string? Find(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
