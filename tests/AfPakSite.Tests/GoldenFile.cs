namespace AfPakSite.Tests;

/// <summary>An expected text beside the tests.</summary>
internal static class GoldenFile
{
    /// <summary>Compares a text with its golden file, or writes the file if goldens are updated.</summary>
    /// <param name="path">Relative to the folder of the tests.</param>
    public static void Check(string path, string actual)
    {
        var file = Repository.PathOf("tests", "AfPakSite.Tests", path);
        if (Goldens.AreUpdated)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }
        Assert.True(
            File.Exists(file),
            $"There is no {path}: run the tests with UPDATE_GOLDENS=1, and read what they wrote."
        );
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
