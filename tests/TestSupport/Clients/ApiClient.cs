using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Fadu.TestSupport.Programs;

namespace Fadu.TestSupport.Clients;

/// <summary>Speaks to the service as any client does: by HTTP and the words of the schema.</summary>
/// <param name="http">A node.</param>
/// <param name="token">Of a session; null: a stranger.</param>
/// <param name="language">For <c>Accept-Language</c>.</param>
public sealed class ApiClient(HttpClient http, string? token = null, string language = "zh-CN")
{
    public const string Refusals = """
        errors { __typename ... on Refusal { code message path index } ... on VersionConflict { expectedVersion actualVersion changes { version type item account } } }
        """;

    public string? Token => token;

    public string Language => language;

    public Uri Address => http.BaseAddress!;

    /// <summary>The same session on another node.</summary>
    public ApiClient On(ServedNode node) => new(node.Http, token, language);

    /// <summary>The same session in another language.</summary>
    public ApiClient In(string other) => new(http, token, other);

    /// <summary>The same client with a session.</summary>
    public ApiClient With(string session) => new(http, session, language);

    /// <summary>Sends an operation.</summary>
    public async Task<ApiAnswer> SendAsync(string query, object? variables = null, CancellationToken ct = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        return await SendAsync(request, ct);
    }

    /// <summary>Sends any request of this session.</summary>
    public async Task<ApiAnswer> SendAsync(HttpRequestMessage request, CancellationToken ct = default)
    {
        using var response = await SendRawAsync(request, ct);
        var text = await response.Content.ReadAsStringAsync(ct);
        return new((int)response.StatusCode, text.StartsWith('{') ? JsonNode.Parse(text)! : new JsonObject { ["text"] = text });
    }

    /// <summary>The same, for an answer that is not JSON.</summary>
    public Task<HttpResponseMessage> SendRawAsync(HttpRequestMessage request, CancellationToken ct = default)
    {
        request.Headers.AcceptLanguage.ParseAdd(language);
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        return http.SendAsync(request, ct);
    }

    /// <summary>The data of a query that is not refused.</summary>
    public async Task<JsonNode> AskAsync(string query, object? variables = null) => (await SendAsync(query, variables)).Data;

    /// <summary>Sends a mutation; whatever came of it.</summary>
    /// <param name="mutation">Its name.</param>
    /// <param name="input">Its input.</param>
    /// <param name="selection">What is selected of the payload, beside the refusals.</param>
    /// <param name="ct">Gives it up.</param>
    public Task<ApiAnswer> TryAsync(string mutation, object input, string selection = "", CancellationToken ct = default) => SendAsync(
        $"mutation($input: {SchemaText.InputOf(mutation)}) {{ {mutation}(input: $input) {{ {selection} {Refusals} }} }}", new { input }, ct);

    /// <summary>Carries out a mutation; fails the test where it is refused.</summary>
    /// <returns>The payload.</returns>
    public async Task<JsonNode> DoAsync(string mutation, object input, string selection = "")
    {
        var payload = (await TryAsync(mutation, input, selection)).Data[mutation]!;
        return payload["errors"] is JsonArray { Count: 0 } ? payload : throw new InvalidOperationException($"{mutation}: {payload["errors"]?.ToJsonString(ApiAnswer.Readable)}");
    }

    /// <summary>Puts a file of evidence.</summary>
    public async Task<ApiAnswer> PutEvidenceAsync(string round, string unit, string item, string name, byte[] content, string? contentType = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, EvidencePath(round, unit, item, name)) { Content = new ByteArrayContent(content) };
        if (contentType is not null)
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return await SendAsync(request);
    }

    public static string EvidencePath(string round, string unit, string item, string name) =>
        $"/evidence?round={Uri.EscapeDataString(round)}&unit={Uri.EscapeDataString(unit)}&item={Uri.EscapeDataString(item)}&name={Uri.EscapeDataString(name)}";

    /// <summary>A small file that is a PDF by its content.</summary>
    public static byte[] Pdf(string text) => Encoding.UTF8.GetBytes($"%PDF-1.7\n%%EOF\n{text}");
}
