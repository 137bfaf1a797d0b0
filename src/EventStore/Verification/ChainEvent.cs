using System.Text.Json;
using Fadu.EventStore.Canonical;
using Fadu.EventStore.Events;

namespace Fadu.EventStore.Verification;

/// <summary>An event of a stream that is looked at closely.</summary>
internal sealed class ChainEvent(SealedFacts facts, EventPosition position)
{
    /// <summary>Everything that the hash covers.</summary>
    public SealedFacts Facts { get; } = facts;

    public EventPosition Position { get; } = position;

    public long Version => Facts.Version;

    /// <summary>The hash that stands in its headers; null: none.</summary>
    public string? Hash { get; } = Header(facts, EventContent.HashHeader);

    /// <summary>The hash of the event before it, as it stands in its headers; null: none.</summary>
    public string? Previous { get; } = Header(facts, EventContent.PreviousHeader);

    /// <summary>The version that its content was hashed with; null: unknown, none, or none that fits.</summary>
    public long? Origin { get; set; }

    /// <summary>What its content and hash say by themselves.</summary>
    public ChainState State { get; set; }

    /// <summary>Whether something is said about it already.</summary>
    public bool IsReported { get; set; }

    /// <summary>Its hash with another stream, version or predecessor; null: it can't be hashed.</summary>
    public string? HashAs(string stream, long version, string previous)
    {
        try
        {
            return EventContent.Hash(EventContent.Of(Facts with { Stream = stream, Version = version }, previous));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Its hash behind another predecessor; null: it can't be hashed.</summary>
    public string? HashAfter(string previous) => HashAs(Facts.Stream, Facts.Version, previous);

    private static string? Header(SealedFacts facts, string name)
    {
        if (facts.Headers.IsEmpty)
            return null;
        // As deep as jsonb goes; only the outermost members matter here.
        using var document = JsonDocument.Parse(facts.Headers, new() { MaxDepth = 100_000 });
        if (document.RootElement is not { ValueKind: JsonValueKind.Object } root || !root.TryGetProperty(name, out var member))
            return null;

        // Anything else than text was never a hash, but somebody has put it there.
        return member.ValueKind is JsonValueKind.String ? member.GetString() : member.GetRawText();
    }
}
