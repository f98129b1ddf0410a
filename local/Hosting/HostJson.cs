using System.Text.Json;

namespace AmiServerless.Local.Hosting;

/// <summary>
/// What the local host applies of <c>host.json</c>, the file that configures the Functions host in Azure. Under
/// <c>extensions.http</c> and <c>extensions.queues</c> a setting that is not understood is an error, because the two hosts would then
/// differ without anyone noticing; other sections are Azure's alone and are passed over.
/// </summary>
public sealed record HostJson
{
    /// <summary>First segment of every route, without slashes; may be empty.</summary>
    public string RoutePrefix { get; init; } = "api";

    /// <summary>How long a queue or timer function may run before its cancellation token is set.</summary>
    public TimeSpan FunctionTimeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How queues are read.</summary>
    public QueueSettings Queues { get; init; } = new();

    /// <summary>Least log level by category; <c>Default</c> stands for all others.</summary>
    public IReadOnlyDictionary<string, string> LogLevels { get; init; } = new Dictionary<string, string>();

    /// <summary>Reads the file. Fails with a <see cref="LocalHostException"/> that names the file, the setting and what it may be.</summary>
    public static HostJson Load(string path)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (IOException missing)
        {
            throw new LocalHostException($"{path} cannot be read: {missing.Message}", missing);
        }
        return Parse(text, path);
    }

    /// <summary>Reads the text of the file; <paramref name="source"/> is what errors call it.</summary>
    public static HostJson Parse(string json, string source = "host.json")
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, new() { CommentHandling = JsonCommentHandling.Skip, AllowDuplicateProperties = false });
        }
        catch (JsonException wrong)
        {
            throw new LocalHostException($"{source} is not valid JSON: {wrong.Message}", wrong);
        }
        using (document)
            return Read(new HostJsonSection(source, "", document.RootElement));
    }

    private static HostJson Read(HostJsonSection root)
    {
        if (root.Text("version") is not "2.0")
            throw root.Error("version", "\"2.0\"");
        var extensions = root.Section("extensions");
        var http = extensions?.Section("http");
        http?.RefuseOthersThan("routePrefix");
        var read = new HostJson
        {
            FunctionTimeout = root.Duration("functionTimeout", TimeSpan.FromSeconds(1), TimeSpan.FromDays(1)) ?? TimeSpan.FromMinutes(30),
            RoutePrefix = http?.Text("routePrefix")?.Trim('/') ?? "api",
            LogLevels = LevelsOf(root),
        };
        return extensions?.Section("queues") is { } queues ? read with { Queues = QueuesOf(queues) } : read;
    }

    private static QueueSettings QueuesOf(HostJsonSection queues)
    {
        queues.RefuseOthersThan(
            "batchSize", "newBatchThreshold", "maxDequeueCount", "maxPollingInterval", "visibilityTimeout", "messageEncoding");
        var defaults = new QueueSettings();
        var batchSize = queues.Number("batchSize", 1, 32) ?? defaults.BatchSize;
        return new QueueSettings
        {
            BatchSize = batchSize,
            NewBatchThreshold = queues.Number("newBatchThreshold", 0, 1000) ?? batchSize / 2,
            MaxDequeueCount = queues.Number("maxDequeueCount", 1, 1000) ?? defaults.MaxDequeueCount,
            MaxPollingInterval = queues.Duration("maxPollingInterval", QueueSettings.MinPollingInterval, TimeSpan.FromHours(1)) ?? defaults.MaxPollingInterval,
            VisibilityTimeout = queues.Duration("visibilityTimeout", TimeSpan.Zero, TimeSpan.FromDays(7)) ?? defaults.VisibilityTimeout,
            Base64 = queues.Text("messageEncoding") switch
            {
                null => defaults.Base64,
                { } name when name.Equals("base64", StringComparison.OrdinalIgnoreCase) => true,
                { } name when name.Equals("none", StringComparison.OrdinalIgnoreCase) => false,
                _ => throw queues.Error("messageEncoding", "\"base64\" or \"none\""),
            },
        };
    }

    private static Dictionary<string, string> LevelsOf(HostJsonSection root)
    {
        var levels = new Dictionary<string, string>();
        if (root.Section("logging")?.Section("logLevel") is not { } section)
            return levels;
        foreach (var category in section.Names)
        {
            var level = section.Text(category);
            if (!Enum.TryParse<LogLevel>(level, ignoreCase: true, out var known) || !Enum.IsDefined(known) || char.IsDigit(level![0]))
                throw section.Error(category, string.Join(", ", Enum.GetNames<LogLevel>()));
            levels[category.Equals("default", StringComparison.OrdinalIgnoreCase) ? "Default" : category] = known.ToString();
        }
        return levels;
    }
}

/// <summary>Section <c>extensions.queues</c>, with the Functions host's defaults.</summary>
public sealed record QueueSettings
{
    /// <summary>The shortest pause between two looks at an empty queue.</summary>
    public static readonly TimeSpan MinPollingInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>Messages taken at a time, 1 to 32.</summary>
    public int BatchSize { get; init; } = 16;

    /// <summary>The next batch is taken once no more than this many messages are still being worked on.</summary>
    public int NewBatchThreshold { get; init; } = 8;

    /// <summary>Tries before a message goes to the poison queue.</summary>
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>The longest pause between two looks at an empty queue.</summary>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a message waits after a failed try.</summary>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.Zero;

    /// <summary>Whether message bodies are Base64; otherwise they are the text itself.</summary>
    public bool Base64 { get; init; } = true;
}
