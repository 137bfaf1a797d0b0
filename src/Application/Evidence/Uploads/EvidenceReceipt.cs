using Fadu.Application.Commands;
using Fadu.Application.Evidence.Details;

namespace Fadu.Application.Evidence.Uploads;

/// <summary>That a file is attached.</summary>
public sealed record EvidenceReceipt
{
    /// <summary>Name of the file in the store, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Its length.</summary>
    public required long Bytes { get; init; }

    /// <summary>Told by its content, e.g. <c>application/pdf</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>Where else the same file is attached, as far as the caller may know.</summary>
    public required IReadOnlyList<DuplicatePlace> Duplicates { get; init; }

    /// <summary>What became of the submission; without a position, the item had this file already.</summary>
    public required Done Done { get; init; }
}
