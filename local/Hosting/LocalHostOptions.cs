using System.Globalization;
using AmiServerless.Local.Catalogue;
using AmiServerless.Local.Http;
using AmiServerless.Local.Queues;
using Azure.Core;

namespace AmiServerless.Local.Hosting;

/// <summary>How a local host is set up: from the command line, or by a test.</summary>
public sealed record LocalHostOptions
{
    /// <summary>What the command line understands.</summary>
    public const string Usage = """
        Usage: dotnet run --project local [-- [demo] [options]]
          demo                  plays the sample dossiers from draft to closing, then stops
          --port NUMBER         port of the API and the form; 7071 if not said, 0 for a free one
          --data FOLDER         where everything is kept from one start to the next; .ami at the root of the repository if not said
          --storage CONNECTION  connection string of an Azurite that runs already, instead of starting one
          --no-form             the API alone: the form is neither installed, nor built, nor served
        """;

    /// <summary>Port on the loopback address; zero takes a free one.</summary>
    public int Port { get; init; } = 7071;

    /// <summary>Folder that keeps Azurite's data and belongs to one host at a time. Unused with <see cref="Storage"/>, unless a caller uses it.</summary>
    public string DataFolder { get; init; } = Path.Combine(RepositoryRoot.Path, ".ami");

    /// <summary>Connection string of a running Azurite; null starts one in <see cref="DataFolder"/>.</summary>
    public string? Storage { get; init; }

    /// <summary>Setting <c>Storage:Prefix</c>: lower-case letters and digits, a letter first. Tests share one Azurite that way.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Whether to play the demonstration.</summary>
    public bool Demo { get; init; }

    /// <summary>The app; the function classes compiled into this program unless a test brings its own.</summary>
    public FunctionCatalogue? Functions { get; init; }

    /// <summary>The configuration that Azure's host reads too; the root <c>host.json</c> unless a test brings its own.</summary>
    public HostJson? HostJson { get; init; }

    /// <summary>Whether to install and build the form first, where that is missing or out of date.</summary>
    public bool BuildForm { get; init; }

    /// <summary>The built form, served beside the API; null leaves the API alone.</summary>
    public string? WebFolder { get; init; }

    /// <summary>The date that everything goes by.</summary>
    public HostClock Clock { get; init; } = new();

    /// <summary>How long messages are held and stops may last.</summary>
    public QueueListenerOptions QueueListeners { get; init; } = new();

    /// <summary>Applied to the options of every storage client: tests count calls and cause faults with it.</summary>
    public Action<ClientOptions>? ConfigureStorage { get; init; }

    /// <summary>Where the start tells what takes long.</summary>
    public TextWriter Progress { get; init; } = Console.Out;

    /// <summary>Reads the command line. Fails with a <see cref="LocalHostException"/> that ends with <see cref="Usage"/>.</summary>
    public static LocalHostOptions Parse(params ReadOnlySpan<string> arguments)
    {
        var options = new LocalHostOptions { BuildForm = true, WebFolder = WebBuild.Folder };
        for (var i = 0; i < arguments.Length; i++)
        {
            var value = i + 1 < arguments.Length ? arguments[i + 1] : null;
            options = (arguments[i], value) switch
            {
                ("demo", _) => WithoutForm(options) with { Demo = true },
                ("--no-form", _) => WithoutForm(options),
                ("--port", { } port) => options with { Port = PortOf(port) },
                ("--data", { } folder) => options with { DataFolder = Path.GetFullPath(folder) },
                ("--storage", { } connection) => options with { Storage = connection },
                ("--port" or "--data" or "--storage", null) => throw Wrong($"{arguments[i]} needs a value."),
                (var other, _) => throw Wrong($"\"{other}\" is not understood."),
            };
            i += arguments[i] is "demo" or "--no-form" ? 0 : 1;
        }
        return options;
    }

    private static LocalHostOptions WithoutForm(LocalHostOptions options) => options with { BuildForm = false, WebFolder = null };

    private static int PortOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535
            ? port
            : throw Wrong($"--port must be a number from 0 to 65535, and is \"{text}\".");

    private static LocalHostException Wrong(string what) => new($"{what}{Environment.NewLine}{Usage}");
}
