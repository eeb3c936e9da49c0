using System.IO.Compression;

namespace AfPakSite.BrowserTests;

/// <summary>What a file weighs on its way to a reader.</summary>
internal static class Weight
{
    /// <summary>Bytes as a server sends them, compressed if that makes them fewer.</summary>
    public static int Sent(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(content);
        return (int)Math.Min(content.Length, packed.Length);
    }
}
