using System.Collections.Immutable;

namespace AfPakSite.Text;

/// <summary>A file and its bytes.</summary>
/// <param name="Path">The path for reports: relative to the root, with forward slashes.</param>
public sealed record SourceFile(string Path, ImmutableArray<byte> Bytes);
