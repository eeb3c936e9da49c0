using System.Text;
using Org.BouncyCastle.Crypto.Digests;

namespace AfPakSite.Text;

/// <summary>SHA-256 (FIPS 180-4), for what outsiders verify with ordinary tools.</summary>
/// <remarks>The one of the runtime would load the system's OpenSSL.</remarks>
public static class Sha256
{
    /// <summary>The length of a hash, in bytes.</summary>
    public const int Length = 32;

    /// <summary>The hash of a text's UTF-8, as 64 lower-case digits.</summary>
    public static string Hex(string text) => Hex(Encoding.UTF8.GetBytes(text));

    /// <summary>The hash of some bytes, as 64 lower-case digits.</summary>
    public static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(Hash(bytes));

    /// <summary>The hash of a text's UTF-8.</summary>
    internal static byte[] Hash(string text) => Hash(Encoding.UTF8.GetBytes(text));

    private static byte[] Hash(ReadOnlySpan<byte> bytes)
    {
        var digest = new Sha256Digest();
        digest.BlockUpdate(bytes);
        var hash = new byte[Length];
        digest.DoFinal(hash);
        return hash;
    }
}
