using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Fadu.Application.Commands;
using Fadu.Kernel;
using Microsoft.AspNetCore.Http;

namespace Fadu.Host.Answers;

/// <summary>Answers with a problem, in the client's language.</summary>
/// <remarks>
/// RFC 9457. The type is <c>about:blank</c> with the status's own words as title; programs go by the member <c>code</c>, which is as stable
/// as that of a <see cref="Problem"/>. <c>traceId</c> finds the request in the log; several problems at once stand in <c>problems</c>; a conflict of
/// versions lists what changed.
/// </remarks>
internal static class ProblemAnswer
{
    private const string MediaType = "application/problem+json; charset=utf-8";

    private static readonly JsonWriterOptions _readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Answers with one problem.</summary>
    /// <param name="context">The request, whose answer has not begun.</param>
    /// <param name="status">400 to 599.</param>
    /// <param name="problem">What is wrong and what to do.</param>
    public static Task WriteAsync(HttpContext context, int status, Problem problem) => WriteAsync(context, status, [problem]);

    /// <summary>Answers with several problems, at least one.</summary>
    public static async Task WriteAsync(HttpContext context, int status, IReadOnlyList<Problem> problems)
    {
        var response = context.Response;
        response.StatusCode = status;
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        var language = RequestLanguage.Of(context);
        response.ContentType = MediaType;
        response.Headers.ContentLanguage = RequestLanguage.TagOf(language);
        response.Headers.CacheControl = "no-store";
        response.Headers.Append("Vary", "Accept-Language");
        var body = Body(status, problems, language, TraceId.Of(context));
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static byte[] Body(int status, IReadOnlyList<Problem> problems, Language language, string traceId)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, _readable))
        {
            json.WriteStartObject();
            json.WriteString("type", "about:blank");
            json.WriteString("title", StatusTexts.Of(status).In(language));
            json.WriteNumber("status", status);
            Write(json, problems[0], language, "detail");
            json.WriteString("traceId", traceId);
            if (problems.Count > 1)
            {
                json.WriteStartArray("problems");
                foreach (var problem in problems)
                {
                    json.WriteStartObject();
                    Write(json, problem, language, "message");
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Problem problem, Language language, string message)
    {
        json.WriteString(message, problem.Message.In(language));
        json.WriteString("code", problem.Code);
        if (problem.Where is { } where)
            json.WriteString("where", where);
        if (problem is VersionConflictProblem conflict)
            Write(json, conflict);
    }

    private static void Write(Utf8JsonWriter json, VersionConflictProblem conflict)
    {
        json.WriteNumber("expectedVersion", conflict.Expected);
        json.WriteNumber("actualVersion", conflict.Actual);
        json.WriteStartArray("changes");
        foreach (var change in conflict.Changes)
        {
            json.WriteStartObject();
            json.WriteNumber("version", change.Version);
            json.WriteString("type", change.Type);
            json.WriteString("item", change.Item);
            json.WriteString("account", change.Account);
            json.WriteString("time", change.Time);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
