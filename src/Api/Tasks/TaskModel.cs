using Fadu.Application.Tasks;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Tasks;

/// <summary>Something that waits for a person.</summary>
[GraphQLType("Task")]
internal sealed record TaskModel(DutyKind Kind, string? RoundCode, string? UnitCode, string? Subject, DateTimeOffset? Due, int Count);
