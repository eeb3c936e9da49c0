using System.Runtime.InteropServices;
using System.Text;
using AfPakSite.CommandLine;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var interrupt = new CancellationTokenSource();
using var signal = PosixSignalRegistration.Create(
    PosixSignal.SIGINT,
    context =>
    {
        context.Cancel = !interrupt.IsCancellationRequested;
        interrupt.Cancel();
    }
);
return CommandLineApp.Run(
    args,
    new(Console.Out, Console.Error, Environment.CurrentDirectory)
    {
        Color = !Console.IsErrorRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        Interrupted = interrupt.Token,
    }
);
