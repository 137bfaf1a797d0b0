using Fadu.Api.Tasks;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Live;

/// <summary>What waits for the caller has changed.</summary>
/// <param name="Position">Up to which event it was looked at; null where the caller sees no round.</param>
/// <param name="Tasks">What waits.</param>
[GraphQLType("TasksChange")]
internal sealed record TasksChange(string? Position, IReadOnlyList<TaskModel> Tasks);
