using Fadu.Application.Tasks;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Live;

/// <summary>What waits for the caller has changed.</summary>
/// <param name="position">Up to which event it was looked at; null where the caller sees no round.</param>
/// <param name="all">What waits.</param>
[GraphQLType("TasksChange")]
internal sealed class TasksChange(string? position, IReadOnlyList<Duty> all)
{
    public string? Position => position;

    public int TaskCount => all.Count;

    internal IReadOnlyList<Duty> All => all;
}
