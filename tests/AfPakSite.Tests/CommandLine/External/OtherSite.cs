using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace AfPakSite.Tests.CommandLine.External;

/// <summary>A server on this machine that behaves as well or as badly as its paths say.</summary>
internal sealed class OtherSite : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closed = new();
    private readonly Func<string, string?> answer;
    private readonly X509Certificate2? certificate;
    private readonly Task accepting;

    /// <param name="answer">
    /// Returns the bytes to send to a request such as <c>HEAD /path</c>; <c>…</c> at the end never ends the answer, and
    /// an empty text resets the connection. Null closes it.
    /// </param>
    /// <param name="isEncrypted">Whether it speaks TLS, with a certificate that nobody trusts.</param>
    public OtherSite(Func<string, string?> answer, bool isEncrypted = false)
    {
        this.answer = answer;
        certificate = isEncrypted ? SelfSigned() : null;
        listener.Start();
        accepting = Accept();
    }

    /// <summary>The requests so far, and their heads.</summary>
    public ConcurrentQueue<string> Heads { get; } = new();

    public IEnumerable<string> Requests =>
        Heads.Select(head => string.Join(' ', head.Split('\n')[0].Split(' ').Take(2)));

    public string At(string path) =>
        $"{(certificate is null ? "http" : "https")}://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}{path}";

    public static string Status(int status, params ReadOnlySpan<string> headers) =>
        $"HTTP/1.1 {status} Some\r\nContent-Length: 0\r\n{string.Concat(headers.ToArray().Select(header => $"{header}\r\n"))}\r\n";

    /// <summary>Ends the server before the test does.</summary>
    public void Stop()
    {
        closed.Cancel();
        listener.Stop();
        accepting.Wait();
    }

    public void Dispose()
    {
        Stop();
        certificate?.Dispose();
        closed.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
                _ = Serve(await listener.AcceptTcpClientAsync(closed.Token));
        }
        catch (Exception fault)
            when (fault is OperationCanceledException or SocketException or InvalidOperationException) { }
    }

    private async Task Serve(TcpClient client)
    {
        try
        {
            using var connection = client;
            await using var stream = await Encrypted(client.GetStream());
            var head = await ReadHead(stream);
            Heads.Enqueue(head);
            var text = answer(string.Join(' ', head.Split('\n')[0].Split(' ').Take(2)));
            if (text is null)
                return;
            if (text.Length == 0)
                client.LingerState = new(true, 0);
            await stream.WriteAsync(Encoding.Latin1.GetBytes(text.TrimEnd('…')), closed.Token);
            for (var endless = text.EndsWith('…'); endless; await Task.Delay(20, closed.Token))
                await stream.WriteAsync("a"u8.ToArray(), closed.Token);
        }
        catch (Exception fault)
            when (fault is IOException or OperationCanceledException or ObjectDisposedException or SocketException) { }
    }

    private async Task<Stream> Encrypted(NetworkStream plain)
    {
        if (certificate is null)
            return plain;
        var secure = new SslStream(plain);
        await secure.AuthenticateAsServerAsync(certificate);
        return secure;
    }

    private static async Task<string> ReadHead(Stream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(buffer) > 0)
            head.Append((char)buffer[0]);
        return head.ToString();
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=tea", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
