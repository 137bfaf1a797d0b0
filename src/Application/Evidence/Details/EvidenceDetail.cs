namespace Fadu.Application.Evidence.Details;

/// <summary>What somebody may know of a file at an item.</summary>
public sealed record EvidenceDetail
{
    /// <summary>Which.</summary>
    public required EvidenceKey Key { get; init; }

    /// <summary>As the unit named it.</summary>
    public required string FileName { get; init; }

    /// <summary>Told by its content, e.g. <c>application/pdf</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>Its length.</summary>
    public required long Bytes { get; init; }

    /// <summary>When it was attached last, offset 0.</summary>
    public required DateTimeOffset AttachedAt { get; init; }

    /// <summary>In which role it was attached, e.g. <c>reporter</c>; null: not known.</summary>
    public required string? AttachedByRole { get; init; }

    /// <summary>By which account; null: not known, or the viewer is only a reporter.</summary>
    public required string? AttachedBy { get; init; }

    /// <summary>Whether it is attached still.</summary>
    public required bool IsAttached { get; init; }

    /// <summary>
    /// Where else the same file is attached now, first first: for evaluators and coordinators everywhere, for reporters within the units
    /// that they report for.
    /// </summary>
    public required IReadOnlyList<DuplicatePlace> Duplicates { get; init; }
}
