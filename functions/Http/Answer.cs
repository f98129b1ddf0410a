using System.Globalization;
using AmiServerless.Core.Json;
using AmiServerless.Core.Problems;

namespace AmiServerless.Functions.Http;

/// <summary>Every answer of the API: JSON as <see cref="AmiJson"/> writes it, or an RFC 9457 problem.</summary>
public static class Answer
{
    /// <summary>200 with a document.</summary>
    public static IResult Ok<T>(T document) => Results.Json(document, AmiJson.Options);

    /// <summary>200 with a document and the dossier's version as ETag.</summary>
    public static IResult Ok<T>(HttpRequest request, T document, int version)
    {
        request.HttpContext.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
        return Ok(document);
    }

    /// <summary>201 with a document, and where it is read again.</summary>
    public static IResult Created<T>(HttpRequest request, string location, T document)
    {
        request.HttpContext.Response.Headers.Location = location;
        return Results.Json(document, AmiJson.Options, statusCode: StatusCodes.Status201Created);
    }

    /// <summary>202 with a document: taken, and worked on from here.</summary>
    public static IResult Accepted<T>(T document) => Results.Json(document, AmiJson.Options, statusCode: StatusCodes.Status202Accepted);

    /// <summary>The problem.</summary>
    public static IResult Problem(Problem problem) =>
        problem.Status == StatusCodes.Status401Unauthorized ? new Challenge(problem) : Json(problem);

    internal static IResult Json(Problem problem) => Results.Json(problem, AmiJson.Options, "application/problem+json", problem.Status);

    /// <summary>200 with a list, in an object so that more can be said of it one day.</summary>
    public static IResult List<T>(IReadOnlyList<T> items) => Ok(new Listed<T>(items));

    /// <summary>200 with the value, or the problem.</summary>
    public static IResult Of<T>(Result<T> result) => Of(result, Ok);

    /// <summary>The answer made of the value, or the problem.</summary>
    public static IResult Of<T>(Result<T> result, Func<T, IResult> answer) =>
        result.Succeeded(out var value, out var problem) ? answer(value) : Problem(problem);
}

/// <summary>A 401, which says how to sign in (RFC 9110, 15.5.2).</summary>
internal sealed class Challenge(Problem problem) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.WWWAuthenticate = "Bearer";
        return Answer.Json(problem).ExecuteAsync(httpContext);
    }
}

/// <summary>A list as the API answers it.</summary>
/// <param name="Items">Its items.</param>
public sealed record Listed<T>(IReadOnlyList<T> Items);
