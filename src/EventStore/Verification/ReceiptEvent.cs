using System.Text.Json;

namespace Fadu.EventStore.Verification;

/// <summary>An event in a receipt.</summary>
/// <param name="Content">Its canonical content.</param>
/// <param name="Hash">Its hash.</param>
internal sealed record ReceiptEvent(JsonElement Content, string Hash);
