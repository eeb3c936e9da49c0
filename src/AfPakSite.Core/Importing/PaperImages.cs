using System.Collections.Immutable;
using System.Globalization;
using System.IO.Hashing;

namespace AfPakSite.Importing;

/// <summary>
/// Collects the images of a paper, and names them itself: no name of the paper becomes the name of a file.
/// </summary>
internal sealed class PaperImages
{
    private readonly List<(string Name, ImmutableArray<byte> Bytes)> images = [];
    private readonly Dictionary<UInt128, string> names = [];

    public ImmutableArray<(string Name, ImmutableArray<byte> Bytes)> All => [.. images];

    /// <summary>The name of an image beside the study; null if browsers do not show its format.</summary>
    public string? Add(ImmutableArray<byte> bytes)
    {
        if (EndingOf(bytes.AsSpan()) is not { } ending)
            return null;
        var content = XxHash128.HashToUInt128(bytes.AsSpan());
        if (!names.TryGetValue(content, out var name))
        {
            names[content] = name = string.Create(CultureInfo.InvariantCulture, $"figure-{images.Count + 1}{ending}");
            images.Add((name, bytes));
        }
        return name;
    }

    /// <summary>The ending for the format that the first bytes of a file tell; null for other formats.</summary>
    private static string? EndingOf(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => ".png",
            [0xFF, 0xD8, 0xFF, ..] => ".jpg",
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => ".gif",
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] =>
                ".webp",
            _ => null,
        };
}
