namespace Fadu.Application.Exports.Requests;

/// <summary>A file that may be made: rights were looked at and everything was read that it is made from.</summary>
public sealed record ExportPlan
{
    /// <summary>Name for the person who gets it, with its ending.</summary>
    public required string FileName { get; init; }

    /// <summary>What it is.</summary>
    public required string MediaType { get; init; }

    /// <summary>Number of the revision that it stands on.</summary>
    public required int Revision { get; init; }

    /// <summary>All that decides what stands in it, beside request, account and grants: positions, rows; the same words, the same file.</summary>
    public required string Basis { get; init; }

    /// <summary>
    /// What the register says of the person that decides what stands in it, such as which units; other words by then, and no link is given to
    /// it any more. Null: grants decide alone.
    /// </summary>
    public string? Scope { get; init; }

    /// <summary>Writes it; told how far it is (0 to 1) where that is known.</summary>
    public required Action<Stream, Action<double>, CancellationToken> Write { get; init; }
}
