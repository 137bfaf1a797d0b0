using Fadu.Kernel;

namespace Fadu.Application.Commands;

/// <summary>The refusal <c>conflict.version</c>: a stream is not at the version that was looked at, and here is what happened to it since.</summary>
/// <param name="Message">Who changed what, in short.</param>
/// <param name="Stream">Name of the stream; also the refusal's place.</param>
/// <param name="Expected">Version that the caller, or the decision, has seen; 0: none.</param>
/// <param name="Actual">Version that it is at; 0: there is no such stream.</param>
/// <param name="Changes">
/// The events after <paramref name="Expected"/>, oldest first; of more than <see cref="MostChanges"/>, the last ones. Empty where the caller
/// claims to have seen a version that there is not yet.
/// </param>
public sealed record VersionConflictProblem(Text Message, string Stream, long Expected, long Actual, IReadOnlyList<ChangeSince> Changes)
    : Problem(VersionConflictCode, Message, Stream)
{
    /// <summary>Its code.</summary>
    public const string VersionConflictCode = "conflict.version";

    /// <summary>So many changes are listed at most.</summary>
    public const int MostChanges = 100;
}
