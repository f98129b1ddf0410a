using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace AmiServerless.Functions.Azure;

/// <summary>
/// Lets the front-end, which has an address of its own, read the headers that say more than the body: without it a browser hides
/// them. Who may call from where, and the question a browser asks first, are answered by the Functions host (<c>cors</c> in
/// infra/modules/functions.bicep) before a request gets here; it has no setting for this one header and leaves it as we write it.
/// </summary>
internal sealed class ExposedHeaders : IStartupFilter
{
    private const string Names = "Content-Disposition, Date, ETag, Location, Retry-After";

    /// <inheritdoc />
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, after) =>
        {
            context.Response.Headers.AccessControlExposeHeaders = Names;
            return after(context);
        });
        next(app);
    };
}
