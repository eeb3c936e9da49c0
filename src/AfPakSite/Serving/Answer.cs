using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace AfPakSite.CommandLine.Serving;

/// <summary>What is sent for a request.</summary>
/// <param name="Location">Where a redirect leads; null for a file.</param>
/// <param name="Headers">The headers besides those of the content.</param>
internal sealed partial record Answer(
    int Status,
    ServedFile? File,
    string? Location,
    ImmutableArray<(string Name, string Value)> Headers
)
{
    private const string Head = "<head>";

    /// <summary>Characters that headers do not take.</summary>
    [GeneratedRegex("[^\u0000-\u007F]+")]
    private static partial Regex NotAscii { get; }

    /// <summary>What browsers send for a page that they show, in contrast to one that a script reads.</summary>
    private const string DestinationHeader = "Sec-Fetch-Dest";

    /// <summary>As Netlify says it of files whose names do not change with their content.</summary>
    private const string Revalidated = "public, max-age=0, must-revalidate";

    public static Answer Of(ServedFile file, IEnumerable<(string, string)> headers, int status = 200) =>
        new(status, file, null, [.. headers]);

    public static Answer Redirect(int status, string location, IEnumerable<(string, string)> headers) =>
        new(status, null, location, [.. headers]);

    public static Answer Words(int status, string sentence) =>
        new(status, ServedFile.Of("answer.txt", sentence + "\n"), null, []);

    /// <summary>Sends it. A page that a browser shows also gets the script that follows the sources.</summary>
    public async Task Send(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        foreach (var (name, value) in Headers)
            response.Headers.Append(name, value);
        if (Location is not null)
            response.Headers.Location = NotAscii.Replace(Location, match => Uri.EscapeDataString(match.Value));
        if (File is not null)
            await Send(File, context);
    }

    private static async Task Send(ServedFile file, HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var isShown = request.Headers[DestinationHeader] == "document" && IsPage(file);
        if (IsPage(file))
            response.Headers.Vary = DestinationHeader;
        if (!response.Headers.ContainsKey(HeaderNames.CacheControl))
            response.Headers.CacheControl = Revalidated;
        var tag = isShown ? $"\"{file.Tag}-shown\"" : $"\"{file.Tag}\"";
        response.Headers.ETag = tag;
        if (response.StatusCode == StatusCodes.Status200OK && request.Headers.IfNoneMatch.ToString().Contains(tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        var bytes = isShown ? WithScript(file) : file.Bytes;
        response.ContentType = ContentTypes.Of(file.Path);
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static bool IsPage(ServedFile file) => file.Path.EndsWith(".html", StringComparison.Ordinal);

    private static ReadOnlyMemory<byte> WithScript(ServedFile page)
    {
        var at = page.Bytes.Span.IndexOf(Encoding.UTF8.GetBytes(Head)) + Head.Length;
        byte[] script = Encoding.UTF8.GetBytes(ServeAssets.Element(page.Tag));
        return (byte[])[.. page.Bytes.Span[..at], .. script, .. page.Bytes.Span[at..]];
    }
}
