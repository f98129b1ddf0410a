using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Tests.Local;

// Each of these is wrong in one way, which the Functions host would refuse or treat differently.
internal static class NestingClass
{
    internal static class Nested
    {
        [Function(nameof(Nested))]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => Results.Ok();
    }
}

internal static class WithoutTrigger
{
    [Function(nameof(WithoutTrigger))]
    public static IResult Run(HttpRequest request) => Results.Ok();
}

internal static class WithTwoTriggers
{
    [Function(nameof(WithTwoTriggers))]
    public static void Run([QueueTrigger("work", Connection = "Storage")] string body, [TimerTrigger("0 * * * * *")] TimerInfo timer)
    {
    }
}

internal static class NotPublic
{
    [Function(nameof(NotPublic))]
    internal static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => Results.Ok();
}

internal abstract class AbstractClass
{
    [Function(nameof(AbstractClass))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => Results.Ok(GetHashCode());
}

internal static class BadName
{
    [Function("1 two")]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "one")] HttpRequest request) => Results.Ok();
}

internal static class PlainAnswer
{
    [Function(nameof(PlainAnswer))]
    public static string Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => "lost";
}

internal static class NeedsAKey
{
    [Function(nameof(NeedsAKey))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request) => Results.Ok();
}

internal static class NotInRoute
{
    [Function(nameof(NotInRoute))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "items/{id}")] HttpRequest request, string id, string other) =>
        Results.Ok(id + other);
}

internal static class BadRoute
{
    [Function(nameof(BadRoute))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "items/{id")] HttpRequest request, string id) => Results.Ok(id);
}

internal static class BoundToARecord
{
    [Function(nameof(BoundToARecord))]
    public static void Run([QueueTrigger("work", Connection = "Storage")] Version body)
    {
    }
}

internal static class OtherConnection
{
    [Function(nameof(OtherConnection))]
    public static void Run([QueueTrigger("work")] string body)
    {
    }
}

internal static class BadQueueName
{
    [Function(nameof(BadQueueName))]
    public static void Run([QueueTrigger("Work_Items", Connection = "Storage")] string body)
    {
    }
}

internal static class UnknownMetadata
{
    [Function(nameof(UnknownMetadata))]
    public static void Run([QueueTrigger("work", Connection = "Storage")] string body, DateTimeOffset insertionTime)
    {
    }
}

internal static class FiveFields
{
    [Function(nameof(FiveFields))]
    public static void Run([TimerTrigger("*/5 * * * *")] TimerInfo timer)
    {
    }
}

internal static class TimerWithOutput
{
    [Function(nameof(TimerWithOutput))]
    public static Task<string> Run([TimerTrigger("0 */5 * * * *")] TimerInfo timer) => Task.FromResult("lost");
}

internal static class OtherGreeting
{
    [Function("Greeting")]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "greetings/{name}")] HttpRequest request, string name) =>
        Results.Text(name);
}
