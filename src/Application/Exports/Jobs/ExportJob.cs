using Fadu.Application.Exports.Files;
using Fadu.Application.Exports.Requests;
using Fadu.Kernel;

namespace Fadu.Application.Exports.Jobs;

/// <summary>A file that somebody wants, as far as it is. Immutable.</summary>
public sealed record ExportJob
{
    /// <summary>Names it: the key of the file that comes of it.</summary>
    public required string Id { get; init; }

    /// <summary>Which file.</summary>
    public required ExportKind Kind { get; init; }

    /// <summary>Code of the round.</summary>
    public required string Round { get; init; }

    /// <summary>The account that wants it.</summary>
    public required string Account { get; init; }

    /// <summary>What the account was granted when it was asked for.</summary>
    public required string Grants { get; init; }

    /// <summary>Name for the person who gets it.</summary>
    public required string FileName { get; init; }

    /// <summary>How far it is.</summary>
    public required ExportState State { get; init; }

    /// <summary>The same as a number, 0 to 1.</summary>
    public double Progress { get; init; }

    /// <summary>The file; null while it is not there.</summary>
    public ExportFile? File { get; init; }

    /// <summary>Why it could not be made; empty otherwise.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Whether nothing more comes.</summary>
    public bool IsOver => State is ExportState.Done or ExportState.Failed;

    /// <summary>The job of a file that was made before.</summary>
    public static ExportJob Of(ExportFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new()
        {
            Id = file.Key,
            Kind = file.Kind,
            Round = file.Round,
            Account = file.Account,
            Grants = file.Grants,
            FileName = file.FileName,
            State = ExportState.Done,
            Progress = 1,
            File = file,
        };
    }
}
