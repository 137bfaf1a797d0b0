namespace Fadu.Application.Exports.Jobs;

/// <summary>How far a file is.</summary>
public enum ExportState
{
    /// <summary>Others are made first.</summary>
    Waiting,

    /// <summary>It is being made.</summary>
    Running,

    /// <summary>It is there.</summary>
    Done,

    /// <summary>It could not be made.</summary>
    Failed,
}
