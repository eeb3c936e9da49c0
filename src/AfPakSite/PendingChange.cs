using System.Collections.Immutable;
using System.Security.Cryptography;

namespace AfPakSite.CommandLine;

/// <summary>The list of the files that a command is about to replace together, which the next one reads.</summary>
internal sealed record PendingChange(ImmutableArray<PendingChange.Item> Items)
{
    /// <summary>The name of the list, in the folder of the site.</summary>
    private const string Name = ".input.pending";

    /// <summary>Ends each word of the list: no path contains it.</summary>
    private const char End = '\0';

    private const string Missing = "-";

    /// <param name="root">With links resolved.</param>
    public static string PathIn(string root) => Path.Combine(root, Name);

    /// <param name="root">With links resolved.</param>
    public static PendingChange Of(string root, IEnumerable<StagedFile> staged) =>
        new([
            .. staged.Select(file => new Item(
                Path.GetRelativePath(root, file.Fresh),
                Path.GetRelativePath(root, file.Target),
                DigestOf(file.Target)
            )),
        ]);

    /// <summary>The change that a killed command began; null if there is none.</summary>
    public static PendingChange? Read(string root)
    {
        var path = PathIn(root);
        if (!File.Exists(path) || !SystemCalls.MayBeRegular(path))
            return null;
        var items = File.ReadAllText(path).Split(End).Chunk(3).Where(words => words.Length == 3);
        return new([.. items.Select(words => new Item(words[0], words[1], words[2]))]);
    }

    /// <param name="root">With links resolved.</param>
    public static bool Exists(string root) => File.Exists(PathIn(root));

    public static void Delete(string root) => File.Delete(PathIn(root));

    public void Write(string root) =>
        SafeFile.Replace(
            PathIn(root),
            string.Concat(Items.Select(item => $"{item.Fresh}{End}{item.Target}{End}{item.Before}{End}"))
        );

    /// <summary>Replaces the files that are still as they were before the change.</summary>
    /// <returns>The files that somebody changed meanwhile, which keep what they contain.</returns>
    public IEnumerable<string> Complete(string root)
    {
        foreach (var item in Items)
        {
            var (fresh, target) = (Path.GetFullPath(item.Fresh, root), Path.GetFullPath(item.Target, root));
            if (!SafeFile.IsLeftoverOf(fresh, target) || !RealPath.IsInside(target, root) || !File.Exists(fresh))
                continue;
            if (DigestOf(target) == item.Before)
                StagedFile.Publish(fresh, target);
            else
                yield return item.Target;
        }
    }

    private static string DigestOf(string path) =>
        File.Exists(path) && SystemCalls.MayBeRegular(path)
            ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))
            : Missing;

    /// <param name="Fresh">The hidden file with the new content, from the folder of the site.</param>
    /// <param name="Target">The file that it replaces.</param>
    /// <param name="Before">The digest of the old content; a hyphen if there was no file.</param>
    internal sealed record Item(string Fresh, string Target, string Before);
}
