using AfPakSite.Sites;
using AfPakSite.Theme;

namespace AfPakSite.CommandLine.Serving;

/// <summary>Reads the sources again after a change.</summary>
internal sealed class SourceReader(BuildRequest request, Terminal terminal)
{
    /// <summary>How often the sources are read again before a fault in them counts.</summary>
    private const int MostTries = 5;

    private static readonly TimeSpan BeforeNextTry = TimeSpan.FromMilliseconds(20);

    private readonly ThemeFolder theme = new(request.Root);
    private readonly KeptReadings kept = new();
    private ReadSources? last;

    /// <summary>The sources; null if they are the same as the last time.</summary>
    public async Task<ReadSources?> ReadChanged(CancellationToken stop)
    {
        var sources = await Read(stop);
        if (last is not null && IsSame(sources, last))
            return null;
        return last = sources;
    }

    /// <summary>Forgets the last sources, so that the next ones count as changed.</summary>
    public void Forget() => last = null;

    /// <summary>An editor may be replacing a file that cannot be read, or writing one that became empty.</summary>
    private async Task<ReadSources> Read(CancellationToken stop)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                var sources = await ReadOnce();
                if (tries == MostTries || !IsEmptied(sources.Input))
                    return sources;
            }
            catch (Exception fault) when (Refusal.Is(fault) && tries < MostTries)
            {
                // The next try decides.
            }
            await Task.Delay(BeforeNextTry, stop);
        }
    }

    /// <summary>Both are read at the same time, and also to the end if one of them fails.</summary>
    private async Task<ReadSources> ReadOnce()
    {
        var input = Task.Run(() => SiteSources.Read(request, terminal, kept));
        var assets = Task.Run(theme.Read);
        await Task.WhenAll(input, assets);
        return new(await input, await assets);
    }

    private bool IsEmptied(SourceSet sources) =>
        last is not null
        && sources.Files.Any(file => file.Content.Length == 0 && last.Input.Find(file.Path) is { Content.Length: > 0 });

    private static bool IsSame(ReadSources one, ReadSources other) =>
        ReferenceEquals(one.Theme, other.Theme)
        && one.Input.Files.SequenceEqual(other.Input.Files)
        && one.Input.Faults.Length == other.Input.Faults.Length;
}

/// <summary>The sources of a site and of its theme.</summary>
internal sealed record ReadSources(SourceSet Input, ThemeSources Theme);
