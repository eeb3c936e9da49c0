using System.Net;
using System.Net.Sockets;
using AfPakSite.Fixing;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AfPakSite.CommandLine.Serving;

/// <summary>
/// Serves the current site on the loopback address. Kestrel runs without a host, configuration or services, which the
/// program does not need for anything else.
/// </summary>
internal sealed class PreviewServer : IHttpApplication<HttpContext>, IAsyncDisposable
{
    /// <summary>How long requests may take after the server was stopped.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    /// <summary>The address that makes a fix, which its query names.</summary>
    private const string FixAddress = ServeAssets.Folder + "fix";

    /// <summary>What our scripts in the pages ask; all other addresses are those of the site.</summary>
    private static readonly string[] Questions = ["events", "state", "source"];

    private readonly CancellationTokenSource stopping = new();
    private readonly KestrelServer server;
    private readonly ServeRequest request;
    private readonly CurrentSite site;
    private readonly Terminal terminal;
    private readonly SiteAnswers answers;
    private readonly EventStream events;

    private PreviewServer(ServeRequest request, CurrentSite site, Terminal terminal)
    {
        (this.request, this.site, this.terminal) = (request, site, terminal);
        answers = new(site);
        events = new(site, answers);
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Listen(IPAddress.Loopback, request.Port);
        server = new(
            Options.Create(options),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance
        );
    }

    /// <summary>The port, which the system chooses if none is asked for; 0 before the server has one.</summary>
    public int Port { get; private set; }

    public string Address => $"http://127.0.0.1:{Port}/";

    /// <summary>Begins to serve.</summary>
    public static async Task<PreviewServer> Start(ServeRequest request, CurrentSite site, Terminal terminal)
    {
        var preview = new PreviewServer(request, site, terminal);
        try
        {
            await preview.server.StartAsync(preview, CancellationToken.None);
            preview.Port = new Uri(
                preview.server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single()
            ).Port;
            return preview;
        }
        catch (SocketException fault) when (fault.SocketErrorCode == SocketError.AccessDenied)
        {
            throw new UserErrorException(
                $"The system does not let you use port {request.Port}: choose a port from 1024 on with --port (with --port 0, any that is free)."
            );
        }
        catch (IOException)
        {
            throw new UserErrorException(
                $"Port {request.Port} is taken, maybe by another `serve`: end that program, or choose another port with --port (with --port 0, any that is free)."
            );
        }
    }

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception) { }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping.Token);
        try
        {
            await Handle(context, ended.Token);
        }
        catch (Exception fault) when (fault is OperationCanceledException or IOException)
        {
            context.Abort();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        using var farewell = new CancellationTokenSource(Farewell);
        await server.StopAsync(farewell.Token);
        server.Dispose();
        stopping.Dispose();
    }

    private async Task Handle(HttpContext context, CancellationToken stop)
    {
        var (asked, path) = (context.Request, context.Request.Path.Value ?? "/");
        if (!Loopback.Allows(asked, Port))
            await Refuse(context, 403, $"This server answers only requests to {Address} from its own pages.");
        else if (HttpMethods.IsPost(asked.Method) && path == FixAddress)
            await (await Correct(asked)).Send(context);
        else if (!HttpMethods.IsGet(asked.Method) && !HttpMethods.IsHead(asked.Method))
            await Refuse(context, 405, "This server only answers GET and HEAD.");
        else if (ServeAssets.Find(path) is { } asset)
            await Answer.Of(asset, []).Send(context);
        else if (Questions.FirstOrDefault(question => path == ServeAssets.Folder + question) is { } question)
            await Tell(context, question, stop);
        else
            await (await answers.Of(path, asked.QueryString.Value ?? "", stop)).Send(context);
    }

    /// <summary>Makes a fix of the current report, which a button of our own page names.</summary>
    private async Task<Answer> Correct(HttpRequest asked)
    {
        if (!Loopback.IsOfOwnPage(asked))
            return Answer.Words(403, "Only the buttons of this server's own pages change files.");
        if (site.Now?.Report.FixOf(asked.Query["id"].ToString()) is not { } fix)
            return Answer.Words(404, "The report no longer has this fix.");
        try
        {
            await Task.Run(() => SourceFixes.Apply(FixPlan.Of([fix]), request.Build, terminal));
            return Answer.Words(200, "Corrected: the site is checked again.");
        }
        catch (Exception fault) when (Refusal.Is(fault))
        {
            return Answer.Words(409, fault.Message);
        }
    }

    /// <summary>Answers the scripts that this server adds to pages.</summary>
    private async Task Tell(HttpContext context, string question, CancellationToken stop)
    {
        var query = context.Request.Query;
        if (query["page"] is not [{ } address])
        {
            await Refuse(context, 404, "There is no such file.");
            return;
        }
        var page = SiteAnswers.Decode(address);
        if (question == "events")
            await events.Send(context, page, stop);
        else if (question == "state")
            await events.SendState(context, page, stop);
        else if (question == "source" && PlaceIn(query, page) is { } place)
            await Answer.Words(200, place).Send(context);
        else
            await Refuse(context, 404, "Nobody has written this by hand.");
    }

    /// <summary>The address that opens the source of a passage in the editor; null without one.</summary>
    private string? PlaceIn(IQueryCollection query, string page) =>
        site.Now?.Revision is { } revision
        && answers.FileAt(page) is { } file
        && SourcePlaces.Find(
            revision.Linked,
            file,
            query["id"].OfType<string>(),
            query["text"].ToString(),
            query["quoted"].OfType<string>()
        )
            is { } span
            ? request.Editor.Of(request.Build.Root, span)
            : null;

    private static Task Refuse(HttpContext context, int status, string sentence) =>
        Answer.Words(status, sentence).Send(context);
}
