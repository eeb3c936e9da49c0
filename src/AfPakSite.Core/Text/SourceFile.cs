using System.Collections.Immutable;

namespace AfPakSite.Text;

/// <summary>A file as the disk has it.</summary>
/// <param name="Path">The path as reports show it: relative to the root, with forward slashes.</param>
public sealed record SourceFile(string Path, ImmutableArray<byte> Bytes);
