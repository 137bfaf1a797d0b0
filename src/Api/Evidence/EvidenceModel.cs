using Fadu.Application.Evidence.Details;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Evidence;

/// <summary>A file at an item, as far as the caller may know it.</summary>
/// <param name="detail">What is known.</param>
[GraphQLType("Evidence")]
internal sealed class EvidenceModel(EvidenceDetail detail)
{
    public string Sha256 => detail.Key.Sha256;

    public string FileName => detail.FileName;

    public string MediaType => detail.MediaType;

    public decimal Bytes => detail.Bytes;

    public DateTimeOffset AttachedAt => detail.AttachedAt;

    public string? AttachedByRole => detail.AttachedByRole?.ToUpperInvariant();

    public string? AttachedBy => detail.AttachedBy;

    public bool IsAttached => detail.IsAttached;

    // The same as the route of the files has.
    public string Url => $"/evidence/{Uri.EscapeDataString(detail.Key.Round)}/{Uri.EscapeDataString(detail.Key.Unit)}/{detail.Key.Sha256}";

    public IReadOnlyList<EvidenceDuplicateModel> Duplicates => [.. detail.Duplicates.Select(one => new EvidenceDuplicateModel(one))];
}
