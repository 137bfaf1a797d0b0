using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fadu.GraphQL.TestServer;

/// <summary>
/// What the benchmarks compare with: the same objects, written by the framework alone. A GET writes them as the framework does by default;
/// a POST reads a body, <c>{"n":50}</c>, and writes the bytes of GraphQL's answer but for its extensions.
/// </summary>
public static class BareUnits
{
    // Names are not ASCII; GraphQL writes them as they are. The generated code leaves escaping to the writer.
    private static readonly JsonWriterOptions SameBytes = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Adds the addresses <c>/bare/units</c>, with the unit above each, and <c>/bare/units-alone</c>, without.</summary>
    public static void MapBareUnits(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/bare/units", (int n) => TypedResults.Json(DemoUnits.First(n), UnitJson.Default.UnitArray));
        endpoints.MapGet("/bare/units-alone", (int n) => TypedResults.Json(DemoUnits.FirstAlone(n), UnitJson.Default.UnitArray));
        endpoints.MapPost("/bare/units", context => AnswerAsync(context, DemoUnits.First));
        endpoints.MapPost("/bare/units-alone", context => AnswerAsync(context, DemoUnits.FirstAlone));
    }

    private static async Task AnswerAsync(HttpContext context, Func<int, Unit[]> unitsOf)
    {
        var request = await JsonSerializer.DeserializeAsync(context.Request.Body, UnitJson.Default.UnitRequest, context.RequestAborted);
        var response = context.Response;
        response.ContentType = "application/json; charset=utf-8";
        Write(response.BodyWriter, new(new(unitsOf(request!.N))));
        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private static void Write(IBufferWriter<byte> output, UnitAnswer answer)
    {
        using var writer = new Utf8JsonWriter(output, SameBytes);
        JsonSerializer.Serialize(writer, answer, UnitJson.Default.UnitAnswer);
    }
}
