using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Problems;

/// <summary>Somebody else was faster.</summary>
/// <param name="Code">Stable name.</param>
/// <param name="Message">What happened.</param>
/// <param name="Path">The input field.</param>
/// <param name="Index">Which element of a list.</param>
/// <param name="ExpectedVersion">What the caller had seen.</param>
/// <param name="ActualVersion">What stands.</param>
/// <param name="Changes">What happened between, the first first.</param>
[GraphQLType("VersionConflict")]
internal sealed record VersionConflict(
    string Code, string Message, IReadOnlyList<string> Path, int? Index, int ExpectedVersion, int ActualVersion, IReadOnlyList<ConflictingChange> Changes)
    : MutationError(Code, Message, Path, Index);
