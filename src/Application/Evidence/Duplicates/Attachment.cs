using Fadu.Application.Evidence.Storage;

namespace Fadu.Application.Evidence.Duplicates;

/// <summary>That a unit attached a file to an item of its submission.</summary>
public sealed record Attachment
{
    /// <summary>Code of the round.</summary>
    public required string Round { get; init; }

    /// <summary>Code of the unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Code of the item.</summary>
    public required string Item { get; init; }

    /// <summary>Name of the file in the store.</summary>
    public required Sha256Digest Sha256 { get; init; }

    /// <summary>As the unit named it.</summary>
    public required string FileName { get; init; }

    /// <summary>Told by its content when it came, e.g. <c>application/pdf</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>Its length.</summary>
    public required long Bytes { get; init; }

    /// <summary>When, offset 0.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Version of that event in the submission's stream.</summary>
    public required long Version { get; init; }

    /// <summary>Account that did it; null: not known, or not yet, while an earlier transaction is under way.</summary>
    public string? Account { get; init; }

    /// <summary>In which role, e.g. <c>reporter</c>; null likewise.</summary>
    public string? Role { get; init; }

    /// <summary>Version of the event that removed it from the item again; null: it is there.</summary>
    public long? RemovedBy { get; init; }

    /// <summary>Version of the last event by which the unit submitted; 0: it never did.</summary>
    public long Submitted { get; init; }

    /// <summary>Whether it is there still.</summary>
    public bool IsThere => RemovedBy is null;

    /// <summary>Whether it was there when the unit last submitted.</summary>
    public bool WasSubmitted => Version < Submitted && (RemovedBy is null || RemovedBy > Submitted);
}
