using System.Collections.Frozen;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Fadu.GraphQL.AspNetCore.GraphiQL;

/// <summary>The files that the page loads: two of this library, and those of GraphiQL where they are installed.</summary>
/// <param name="folder">Where the latter are.</param>
internal sealed class PageFiles(string folder)
{
    /// <summary>Under which name they are served, below the address of the service.</summary>
    public const string Folder = "graphiql";

    // Nothing else in the folder is served, whatever a request asks for.
    private static readonly FrozenDictionary<string, string> Installed = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["graphiql.min.js"] = "text/javascript; charset=utf-8",
        ["graphiql.min.css"] = "text/css; charset=utf-8",
        ["react.production.min.js"] = "text/javascript; charset=utf-8",
        ["react-dom.production.min.js"] = "text/javascript; charset=utf-8",
        ["graphql-ws.min.js"] = "text/javascript; charset=utf-8",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Own = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["page.js"] = "text/javascript; charset=utf-8",
        ["page.css"] = "text/css; charset=utf-8",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether GraphiQL is there.</summary>
    public bool AreInstalled { get; } = Installed.Keys.All(name => File.Exists(Path.Combine(folder, name)));

    /// <summary>Answers with a file.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">The file's name.</param>
    public async Task WriteAsync(HttpContext context, string name)
    {
        var response = context.Response;
        response.Headers.XContentTypeOptions = "nosniff";
        if (Own.TryGetValue(name, out var type))
        {
            var bytes = Encoding.UTF8.GetBytes(GraphiQLPage.Read(name));
            (response.ContentType, response.ContentLength, response.Headers.CacheControl) = (type, bytes.Length, "no-cache");
            await response.Body.WriteAsync(bytes, context.RequestAborted);
        }
        else if (AreInstalled && Installed.TryGetValue(name, out type))
        {
            (response.ContentType, response.Headers.CacheControl) = (type, "max-age=3600");
            await response.SendFileAsync(Path.Combine(folder, name), context.RequestAborted);
        }
        else
        {
            response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
