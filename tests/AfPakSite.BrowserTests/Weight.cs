using System.IO.Compression;

namespace AfPakSite.BrowserTests;

/// <summary>The transfer size of files.</summary>
internal static class Weight
{
    /// <summary>The number of bytes that a server sends: compressed, if that is smaller.</summary>
    public static int Sent(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(content);
        return (int)Math.Min(content.Length, packed.Length);
    }
}
