using System.Collections.Immutable;

namespace AfPakSite.Sites;

/// <summary>The files of a site before they are checked and published.</summary>
/// <param name="BaseUrl">The address of the site, with a slash at its end.</param>
/// <param name="Origins">Where authors wrote what the pages show.</param>
/// <param name="Later">Paths of files that are written after the check.</param>
public sealed record FinishedSite(
    ImmutableArray<OutputFile> Files,
    string BaseUrl,
    ImmutableArray<Origin> Origins,
    ImmutableArray<string> Later
);
