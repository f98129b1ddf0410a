using AmiServerless.Local.Catalogue;
using AmiServerless.Local.Hosting;
using Xunit;

namespace AmiServerless.Tests.Local;

public sealed class FunctionCatalogueTests
{
    [Fact]
    public void Of_TheFunctionsOfThisApp_FindsNoFault() => Assert.NotNull(FunctionCatalogue.Of(typeof(LocalHost).Assembly));

    [Fact]
    public void OfTypes_OneFunctionOfEachKind_ReadsTheirTriggers()
    {
        var catalogue = FunctionCatalogue.OfTypes(typeof(CountingBytes), typeof(Working), typeof(Ticking));

        var http = Assert.Single(catalogue.Http);
        Assert.Equal(("CountingBytes", "bytes"), (http.Name, http.Route));
        Assert.Equal(["POST"], http.HttpMethods);
        Assert.Equal(TestHost.Queue, Assert.Single(catalogue.Queues).Queue);
        var timer = Assert.Single(catalogue.Timers);
        Assert.True(timer is { Name: "Ticking", Remembered: true, AtStart: false });
    }

    [Theory]
    [InlineData(typeof(NestingClass.Nested), "its class is nested in another")]
    [InlineData(typeof(WithoutTrigger), "no parameter has a trigger")]
    [InlineData(typeof(WithTwoTriggers), "more than one parameter has a trigger")]
    [InlineData(typeof(NotPublic), "the method is not public")]
    [InlineData(typeof(AbstractClass), "its class is abstract")]
    [InlineData(typeof(BadName), "its name \"1 two\"")]
    [InlineData(typeof(PlainAnswer), "must return an IResult")]
    [InlineData(typeof(NeedsAKey), "the level must be Anonymous")]
    [InlineData(typeof(NotInRoute), "parameter other is neither in the route")]
    [InlineData(typeof(BadRoute), "the route \"items/{id\" is not one")]
    [InlineData(typeof(BoundToARecord), "must be a string")]
    [InlineData(typeof(OtherConnection), "its connection must be \"Storage\"")]
    [InlineData(typeof(BadQueueName), "\"Work_Items\" is not a queue's name")]
    [InlineData(typeof(UnknownMetadata), "parameter insertionTime is not one of Int32 dequeueCount, String id, a CancellationToken")]
    [InlineData(typeof(FiveFields), "\"*/5 * * * *\" is not a schedule")]
    [InlineData(typeof(TimerWithOutput), "must return nothing or a Task")]
    public void OfTypes_FaultyFunction_IsRefusedWithTheReasonAndThePlace(Type type, string reason)
    {
        var refused = Assert.Throws<LocalHostException>(() => FunctionCatalogue.OfTypes(type));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Contains($"{type.FullName}.Run:", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OfTypes_TwoFunctionsOfOneNameOrOneRoute_AreRefused()
    {
        var refused = Assert.Throws<LocalHostException>(() => FunctionCatalogue.OfTypes(typeof(Greeting), typeof(OtherGreeting)));

        Assert.Contains("two functions are named Greeting", refused.Message, StringComparison.Ordinal);
        Assert.Contains("two functions answer GET greetings/{name}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OfTypes_SeveralFaults_AreAllTold()
    {
        var refused = Assert.Throws<LocalHostException>(() => FunctionCatalogue.OfTypes(typeof(WithoutTrigger), typeof(FiveFields)));

        Assert.Equal(3, refused.Message.Split('\n').Length);
    }
}
