using AmiServerless.Local.Catalogue;
using AmiServerless.Local.Hosting;

namespace AmiServerless.Local.Http;

/// <summary>Maps HTTP functions as the Functions host with the ASP.NET Core integration does.</summary>
internal static class HttpFunctions
{
    /// <summary>The Functions host's own limit on a body, in bytes; functions set theirs below it.</summary>
    public const long LargestBody = 100 * 1024 * 1024;

    public static void MapFunctions(this IEndpointRouteBuilder app, IEnumerable<HttpFunction> functions, HostJson hostJson)
    {
        foreach (var function in functions)
        {
            var template = $"/{hostJson.RoutePrefix}/{function.Route}".Replace("//", "/", StringComparison.Ordinal);
            var pattern = Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse(template);
            var options = new RequestDelegateFactoryOptions
            {
                ServiceProvider = app.ServiceProvider,
                // A parameter of the route is never looked for in the query.
                RouteParameterNames = [.. pattern.Parameters.Select(parameter => parameter.Name)],
            };
            // The request's services are a scope of this request: one instance of the class, with its own services, per call.
            var call = RequestDelegateFactory.Create(
                function.Method, context => FunctionInvoker.InstanceFor(function, context.RequestServices)!, options);
            var endpoint = function.HttpMethods.Count == 0
                ? app.Map(pattern, call.RequestDelegate)
                : app.MapMethods(template, function.HttpMethods, call.RequestDelegate);
            endpoint.WithDisplayName(function.Name).WithMetadata(function);
        }
    }
}
