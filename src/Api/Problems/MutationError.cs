namespace Fadu.Api.Problems;

/// <summary>Why a mutation was not done, or one thing in its input that is wrong.</summary>
/// <param name="Code">Stable name of the kind of mistake.</param>
/// <param name="Message">What was found and what to do, in the caller's language.</param>
/// <param name="Path">The input field, from <c>input</c> down, indexes as text; <c>["input"]</c> for the whole.</param>
/// <param name="Index">Which element of a list, from 0; null where it is none.</param>
internal abstract record MutationError(string Code, string Message, IReadOnlyList<string> Path, int? Index)
{
    /// <summary>Code of what it is about, such as an item that was not reported, where the input does not name it; null where the path says all.</summary>
    public string? About { get; init; }
}
