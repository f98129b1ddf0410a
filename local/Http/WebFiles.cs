using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.FileProviders;

namespace AmiServerless.Local.Http;

/// <summary>
/// Serves the built form: its files, and its first page for every other address outside the API, since the form routes by itself.
/// Without one, a plain page says where the API is.
/// </summary>
internal static class WebFiles
{
    /// <summary>Nothing from elsewhere, no inline script or style, no frame around the page. The design system's style sheets hold small pictures as data.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Of what is served, the types that shrink. Fonts and spreadsheets are compressed already.</summary>
    private static readonly string[] CompressedTypes = ["text/html", "text/css", "text/javascript", "image/svg+xml"];

    public static void AddWebFiles(this IServiceCollection services)
    {
        services.AddResponseCompression(options => options.MimeTypes = CompressedTypes);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }

    public static void UseSafeHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // When the answer starts: an unhandled error clears the headers set before it.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            return Task.CompletedTask;
        });
        return next(context);
    });

    public static void UseWebFiles(this WebApplication app, string? folder, string routePrefix)
    {
        var files = Directory.Exists(folder) ? new PhysicalFileProvider(folder) : null;
        if (files is not null)
        {
            app.Lifetime.ApplicationStopped.Register(files.Dispose);
            // Only what the build made: the API's answers hold secrets beside what a caller wrote, and compressing both together tells.
            app.UseWhen(context => !IsApi(context, routePrefix), site => site.UseResponseCompression());
            app.UseStaticFiles(new StaticFileOptions
            {
                FileProvider = files,
                OnPrepareResponse = served => served.Context.Response.Headers.CacheControl = CacheControlOf(served.Context.Request.Path),
            });
        }
        app.MapFallback(context =>
        {
            // As in the Functions host, a route that exists for another method only is not found either.
            if (IsApi(context, routePrefix) || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.Headers.CacheControl = "no-cache";
            return files?.GetFileInfo("index.html") is { Exists: true } page
                ? context.Response.SendFileAsync(page, context.RequestAborted)
                : context.Response.WriteAsync(PlainPage(routePrefix), context.RequestAborted);
        });
    }

    private static bool IsApi(HttpContext context, string routePrefix) =>
        routePrefix.Length > 0 && context.Request.Path.StartsWithSegments($"/{routePrefix}");

    /// <summary>The build names what is under assets/ after its content: it never changes. The rest is asked for anew each time.</summary>
    private static string CacheControlOf(PathString path) =>
        path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache";

    private static string PlainPage(string routePrefix) => $"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>AmiServerless</title></head>
        <body>
        <h1>AmiServerless</h1>
        <p>The local host runs without the form. The API is under <a href="/{routePrefix}/campaigns">/{routePrefix}</a>.</p>
        </body>
        </html>
        """;
}
