using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fadu.GraphQL.AspNetCore.Configuration;
using Microsoft.AspNetCore.Http;

namespace Fadu.GraphQL.AspNetCore.GraphiQL;

/// <summary>The page for trying out queries. Everything it loads comes from this service, and it may load nothing from elsewhere.</summary>
internal sealed class GraphiQLPage
{
    // The editor sets styles on elements while one types.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly string _path;
    private readonly string _template;
    private readonly string _settings;

    /// <param name="path">The address of the service, without the part that the host was mounted under.</param>
    /// <param name="options">What the page shows.</param>
    /// <param name="hasSockets">Whether subscriptions can use WebSockets.</param>
    /// <param name="files">The files of the page.</param>
    public GraphiQLPage(string path, GraphiQLOptions options, bool hasSockets, PageFiles files)
    {
        _path = path;
        var settings = new JsonObject
        {
            ["title"] = options.Title,
            ["hasSockets"] = hasSockets,
            ["isInstalled"] = files.AreInstalled,
            ["examples"] = new JsonArray([.. options.Examples.Select(example => new JsonObject { ["title"] = example.Title, ["document"] = example.Document })]),
        };
        // The serializer escapes what would end the element that holds this.
        _settings = settings.ToJsonString(JsonSerializerOptions.Default);
        _template = Read("page.html").Replace("{{title}}", System.Net.WebUtility.HtmlEncode(options.Title), StringComparison.Ordinal);
    }

    /// <summary>Reads a file that is part of this library.</summary>
    public static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The library lacks {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Answers with the page.</summary>
    public Task WriteAsync(HttpContext context)
    {
        var address = context.Request.PathBase.Add(_path).ToUriComponent();
        var html = Encoding.UTF8.GetBytes(_template
            .Replace("{{files}}", System.Net.WebUtility.HtmlEncode($"{address}/{PageFiles.Folder}"), StringComparison.Ordinal)
            .Replace("{{address}}", System.Net.WebUtility.HtmlEncode(address), StringComparison.Ordinal)
            .Replace("{{settings}}", _settings, StringComparison.Ordinal));
        var response = context.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = html.Length;
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = "Accept";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(html, context.RequestAborted).AsTask();
    }
}
