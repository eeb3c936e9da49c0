namespace AfPakSite.Benchmarks.Growth;

/// <summary>All generators of growing sites.</summary>
internal static class Generators
{
    public static IEnumerable<Generator> All =>
        [.. StudyGenerators.All, .. ReaderGenerators.All, .. InputGenerators.All, .. HistoryGenerators.All];
}
