using System.Text.Json.Serialization;
using Fadu.EventStore.Types;

namespace Fadu.EventStore.Writer;

/// <summary>What the writers write.</summary>
public static class WriterEvents
{
    /// <summary>The registry.</summary>
    public static EventTypes Types { get; } = new EventTypes.Builder().Add("entry_made", WriterJson.Default.EntryMade).Build();
}

/// <summary>An entry.</summary>
/// <param name="By">Which append it belongs to.</param>
/// <param name="Number">Which of its events it is.</param>
/// <param name="Text">Some text.</param>
public sealed record EntryMade(string By, int Number, string Text);

/// <summary>How events and lines are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EntryMade))]
[JsonSerializable(typeof(WriterLine))]
public sealed partial class WriterJson : JsonSerializerContext;
