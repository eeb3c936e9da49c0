using System.Security.Cryptography;
using System.Text;
using AfPakSite.Text;
using CsCheck;

namespace AfPakSite.Tests.Text;

public sealed class Sha256Tests
{
    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("Bee 🐝", "42e6f8bca73d85f2e36f0f50248ed4552991d54bbcf169ba50723aa76d050d60")]
    public void Is_the_hash_of_the_standard(string text, string hash) => Assert.Equal(hash, Sha256.Hex(text));

    [Fact]
    public void Is_the_hash_of_the_runtime() =>
        Gen
            .Byte.Array[0, 200]
            .Sample(bytes => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), Sha256.Hex(bytes)));

    [Fact]
    public void Hashes_the_utf8_of_a_text() =>
        Assert.Equal(Sha256.Hex(Encoding.UTF8.GetBytes("Žižek")), Sha256.Hex("Žižek"));
}
