namespace AfPakSite.Benchmarks.Growth;

/// <summary>Makes sites of which one part grows.</summary>
/// <param name="Name">What grows.</param>
/// <param name="Count">The smallest number that is measured.</param>
/// <param name="Make">The site with so many of it.</param>
internal sealed record Generator(string Name, int Count, Func<int, GrowingSite> Make);
