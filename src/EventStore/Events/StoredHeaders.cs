using System.Text.Json;

namespace Fadu.EventStore.Events;

/// <summary>The columns of an event's metadata as they stand in the table.</summary>
internal sealed record StoredHeaders(byte[]? Json, string? User, string? CorrelationId, string? CausationId)
{
    private static readonly EventMetadata Nothing = EventMetadata.None;

    // Headers of another application may be nested deeper than a reader takes by itself.
    private static readonly JsonDocumentOptions Anything = new() { MaxDepth = 100_000 };

    public EventMetadata Metadata()
    {
        if (Json is null)
            return Nothing with { User = User, CorrelationId = CorrelationId, CausationId = CausationId };

        using var document = JsonDocument.Parse(Json, Anything);
        var root = document.RootElement;
        return new()
        {
            User = User,
            CorrelationId = CorrelationId,
            CausationId = CausationId,
            Reason = Text(root, "reason"),
            Key = Text(root, "key"),
            Actor = Member(root, "actor") is { } actor && Text(actor, "who") is { } who ? new(who, Text(actor, "role"), Text(actor, "unit")) : null,
        };
    }

    public string? Hash()
    {
        if (Json is null)
            return null;
        using var document = JsonDocument.Parse(Json, Anything);
        return Text(document.RootElement, "hash");
    }

    // Headers may come from another application, and be anything.
    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
