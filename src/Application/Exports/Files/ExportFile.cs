using Fadu.Application.Exports.Requests;

namespace Fadu.Application.Exports.Files;

/// <summary>A file that was made and is kept for a while.</summary>
public sealed record ExportFile
{
    /// <summary>Names it: 64 hexadecimal digits that follow from everything that decides what stands in it.</summary>
    public required string Key { get; init; }

    /// <summary>What it is.</summary>
    public required ExportKind Kind { get; init; }

    /// <summary>Code of the round.</summary>
    public required string Round { get; init; }

    /// <summary>Name for the person who gets it.</summary>
    public required string FileName { get; init; }

    /// <summary>What it is.</summary>
    public required string MediaType { get; init; }

    /// <summary>The account that it was made for.</summary>
    public required string Account { get; init; }

    /// <summary>What the account was granted then; whoever has other rights by now is not shown it.</summary>
    public required string Grants { get; init; }

    /// <summary>What was asked for, to ask again whether the person may have it; null: grants decide alone.</summary>
    public required ExportRequest? Request { get; init; }

    /// <summary>What the answer then has to be; null where nothing is asked.</summary>
    public required string? Scope { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Its length.</summary>
    public required long Bytes { get; init; }

    /// <summary>SHA-256 of its content, lowercase hexadecimal digits.</summary>
    public required string Sha256 { get; init; }
}
