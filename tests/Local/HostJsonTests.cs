using AmiServerless.Local.Hosting;
using Xunit;

namespace AmiServerless.Tests.Local;

public sealed class HostJsonTests
{
    [Fact]
    public void Load_TheRootFile_IsUnderstoodWhole()
    {
        var read = HostJson.Load(Path.Combine(RepositoryRoot.Path, "host.json"));

        Assert.Equal("api", read.RoutePrefix);
        Assert.InRange(read.Queues.MaxPollingInterval, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        Assert.Equal(5, read.Queues.MaxDequeueCount);
        Assert.True(read.Queues.Base64);
    }

    [Fact]
    public void Parse_EverySetting_IsRead()
    {
        var read = HostJson.Parse("""
            {
              // comments are allowed, as in the Functions host
              "version": "2.0",
              "functionTimeout": "00:02:00",
              "telemetryMode": "OpenTelemetry",
              "extensions": {
                "http": { "routePrefix": "/v1/" },
                "queues": { "batchSize": 4, "newBatchThreshold": 1, "maxDequeueCount": 3, "maxPollingInterval": "00:00:05", "visibilityTimeout": "00:00:30", "messageEncoding": "none" },
                "serviceBus": { "anything": true }
              },
              "logging": { "logLevel": { "default": "warning", "Azure.Core": "Error" } }
            }
            """);

        Assert.Equal("v1", read.RoutePrefix);
        Assert.Equal(TimeSpan.FromMinutes(2), read.FunctionTimeout);
        Assert.Equal(
            new QueueSettings
            {
                BatchSize = 4,
                NewBatchThreshold = 1,
                MaxDequeueCount = 3,
                MaxPollingInterval = TimeSpan.FromSeconds(5),
                VisibilityTimeout = TimeSpan.FromSeconds(30),
                Base64 = false,
            },
            read.Queues);
        Assert.Equal("Warning", read.LogLevels["Default"]);
        Assert.Equal("Error", read.LogLevels["Azure.Core"]);
    }

    [Fact]
    public void Parse_OnlyTheVersion_HasTheDefaultsOfTheFunctionsHost()
    {
        var read = HostJson.Parse("""{ "version": "2.0" }""");

        Assert.Equal(("api", TimeSpan.FromMinutes(30)), (read.RoutePrefix, read.FunctionTimeout));
        Assert.Equal(new QueueSettings(), read.Queues);
    }

    [Theory]
    [InlineData("{ \"version\": ", "host.json is not valid JSON")]
    [InlineData("[]", "host.json: the whole must be an object")]
    [InlineData("{}", "version must be \"2.0\", and is missing")]
    [InlineData("""{ "version": "3.0" }""", "version must be \"2.0\", and is \"3.0\"")]
    [InlineData("""{ "version": "2.0", "version": "2.0" }""", "host.json is not valid JSON")]
    [InlineData("""{ "version": "2.0", "functionTimeout": "10 min" }""", "functionTimeout must be a duration")]
    [InlineData("""{ "version": "2.0", "extensions": [] }""", "extensions must be an object")]
    [InlineData("""{ "version": "2.0", "extensions": { "http": { "routePrefix": 1 } } }""", "extensions.http.routePrefix must be a text, and is 1")]
    [InlineData("""{ "version": "2.0", "extensions": { "http": { "maxConcurrentRequests": 1 } } }""", "extensions.http.maxConcurrentRequests is not applied")]
    [InlineData("""{ "version": "2.0", "extensions": { "queues": { "batchsize": 4 } } }""", "extensions.queues.batchsize is not applied")]
    [InlineData("""{ "version": "2.0", "extensions": { "queues": { "batchSize": 33 } } }""", "extensions.queues.batchSize must be a whole number from 1 to 32, and is 33")]
    [InlineData("""{ "version": "2.0", "extensions": { "queues": { "batchSize": 1.5 } } }""", "extensions.queues.batchSize must be a whole number")]
    [InlineData("""{ "version": "2.0", "extensions": { "queues": { "maxPollingInterval": "00:00:00.05" } } }""", "extensions.queues.maxPollingInterval must be a duration from \"00:00:00.1000000\"")]
    [InlineData("""{ "version": "2.0", "extensions": { "queues": { "messageEncoding": "utf8" } } }""", "extensions.queues.messageEncoding must be \"base64\" or \"none\"")]
    [InlineData("""{ "version": "2.0", "logging": { "logLevel": { "default": "Loud" } } }""", "logging.logLevel.default must be Trace")]
    public void Parse_Wrong_NamesTheFileTheSettingAndWhatItMayBe(string json, string expected) =>
        Assert.Contains(expected, Assert.Throws<LocalHostException>(() => HostJson.Parse(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Load_NoFile_NamesIt() =>
        Assert.Contains("nowhere.json cannot be read", Assert.Throws<LocalHostException>(() => HostJson.Load("nowhere.json")).Message, StringComparison.Ordinal);
}
