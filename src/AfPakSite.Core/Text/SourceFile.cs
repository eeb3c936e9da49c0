using System.Collections.Immutable;

namespace AfPakSite.Text;

/// <summary>A file and its bytes.</summary>
/// <param name="Path">The path for reports: relative to the root, with forward slashes.</param>
/// <param name="Omitted">The number of bytes of a file that is too large to be read; 0 for others.</param>
public sealed record SourceFile(string Path, ImmutableArray<byte> Bytes, long Omitted = 0);
