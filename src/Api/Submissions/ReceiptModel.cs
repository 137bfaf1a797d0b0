using Fadu.EventStore.Verification;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Submissions;

/// <summary>A receipt of a submission.</summary>
/// <param name="receipt">The receipt.</param>
[GraphQLType("Receipt")]
internal sealed class ReceiptModel(Receipt receipt)
{
    public int Version => (int)receipt.Version;

    public string Checkpoint => $"{receipt.Checkpoint}";

    public string Json => receipt.Json;
}
