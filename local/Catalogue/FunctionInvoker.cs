using System.Reflection;
using AmiServerless.Local.Hosting;

namespace AmiServerless.Local.Catalogue;

/// <summary>Calls a queue or timer function, each time in a scope of its own, and no longer than <c>functionTimeout</c>.</summary>
public sealed class FunctionInvoker(IServiceScopeFactory scopes, HostJson hostJson)
{
    /// <summary>
    /// Calls the function and waits for it. <paramref name="argument"/> gives each parameter but the cancellation token its value.
    /// What the function throws comes out as it is.
    /// </summary>
    public async Task InvokeAsync(Function function, Func<ParameterInfo, object> argument, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(hostJson.FunctionTimeout);
        object[] arguments = [.. function.Method.GetParameters().Select(parameter =>
            parameter.ParameterType == typeof(CancellationToken) ? limit.Token : argument(parameter))];
        if (function.Method.Invoke(InstanceFor(function, scope.ServiceProvider), BindingFlags.DoNotWrapExceptions, null, arguments, null) is Task running)
            await running;
    }

    /// <summary>A new instance of the function's class with its services; null for a static method.</summary>
    internal static object? InstanceFor(Function function, IServiceProvider services) =>
        function.Method.IsStatic ? null : ActivatorUtilities.CreateInstance(services, function.Method.DeclaringType!);
}
